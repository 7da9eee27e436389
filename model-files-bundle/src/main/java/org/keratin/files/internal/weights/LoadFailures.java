package org.keratin.files.internal.weights;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.keratin.core.Variable;
import org.keratin.core.layers.Layer;

/** Says what is wrong where a layer and its group do not fit. */
final class LoadFailures {

    private static final int SHOWN = 12;

    private LoadFailures() {}

    /** What is wrong, or {@code null}. */
    static String of(Layer layer, List<Variable> own, WeightNode group, List<StoredWeight> stored) {
        boolean fits = own.size() == stored.size();
        for (int i = 0; fits && i < own.size(); i++) {
            fits = own.get(i).shape().equals(stored.get(i).shape());
        }
        if (fits) {
            return null;
        }
        return layer.path()
                + " ("
                + layer.objectName().className()
                + "): expected "
                + (own.isEmpty() ? "no weights" : variables(own))
                + (layer.isBuilt() ? "" : " (it is not built: no shape of an input is known)")
                + ", found "
                + (group == null ? "no group" : found(group, stored));
    }

    private static String variables(List<Variable> own) {
        return own.stream()
                .map(variable -> variable.name() + " " + variable.shape())
                .collect(Collectors.joining(", "));
    }

    private static String found(WeightNode group, List<StoredWeight> stored) {
        if (stored.isEmpty()) {
            return "none in " + (group.path().isEmpty() ? "the file" : group.path());
        }
        return stored.stream()
                .limit(SHOWN)
                .map(weight -> weight.path() + " " + weight.shape())
                .collect(Collectors.joining(", "));
    }

    /** All failures in one message. */
    static String message(Collection<String> failures, List<String> unused) {
        StringBuilder text = new StringBuilder("the weights do not fit the model:");
        failures.stream().limit(SHOWN).forEach(failure -> text.append("\n  ").append(failure));
        if (failures.size() > SHOWN) {
            text.append("\n  and ").append(failures.size() - SHOWN).append(" more layers");
        }
        if (!unused.isEmpty()) {
            text.append("\n  in the file, but asked for by no layer: ")
                    .append(unused.stream().limit(SHOWN).collect(Collectors.joining(", ")));
            if (unused.size() > SHOWN) {
                text.append(" and ").append(unused.size() - SHOWN).append(" more");
            }
        }
        return text.append(
                        "\n  to do: load the weights of this very model, or leave out what does"
                                + " not fit with LoadOptions.withSkipMismatch(true)")
                .toString();
    }
}
