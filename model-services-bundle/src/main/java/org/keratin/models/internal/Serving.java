package org.keratin.models.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.models.Model;

/**
 * What answers at one moment: a model, and who provided its classes. Immutable, so that a call sees
 * one whole.
 */
record Serving(Model model, List<Provider> providers, List<String> warnings) {

    /** {@code my_package>Scale, my_package>Shift from acme 1.1.0}, and so on for each bundle. */
    String madeOf() {
        return madeOf(providers);
    }

    /** The same of any providers. */
    static String madeOf(List<Provider> providers) {
        Map<String, List<String>> names = new LinkedHashMap<>();
        for (Provider provider : providers) {
            names.computeIfAbsent(
                            provider.bundle() + " " + provider.version(),
                            bundle -> new ArrayList<>())
                    .add(provider.name().display());
        }
        return names.entrySet().stream()
                .map(bundle -> String.join(", ", bundle.getValue()) + " from " + bundle.getKey())
                .collect(Collectors.joining("; "));
    }
}
