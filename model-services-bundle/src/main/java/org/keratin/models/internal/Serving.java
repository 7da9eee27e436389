package org.keratin.models.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.models.Model;

/**
 * What answers at one moment: a model, and who provided its classes. Immutable, so that a call sees
 * one whole.
 */
record Serving(Model model, List<Provider> providers, List<String> warnings) {

    /** {@code my_package>Scale from acme 1.1.0}. */
    String madeOf() {
        return madeOf(providers);
    }

    /** The same of any providers. */
    static String madeOf(List<Provider> providers) {
        return providers.stream()
                .map(
                        provider ->
                                provider.name().display()
                                        + " from "
                                        + provider.bundle()
                                        + " "
                                        + provider.version())
                .collect(Collectors.joining(", "));
    }
}
