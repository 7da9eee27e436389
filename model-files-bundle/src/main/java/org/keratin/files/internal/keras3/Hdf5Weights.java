package org.keratin.files.internal.keras3;

import java.util.Comparator;
import java.util.List;
import org.keratin.files.internal.hdf5.H5Dataset;
import org.keratin.files.internal.hdf5.H5Group;
import org.keratin.files.internal.hdf5.H5Kind;
import org.keratin.files.internal.weights.StoredWeight;
import org.keratin.files.internal.weights.WeightNode;

/** The groups of a {@code .weights.h5} as a tree. */
public final class Hdf5Weights {

    private static final String VARS = "vars";

    private Hdf5Weights() {}

    /** Adds what is in {@code group}, an outermost one, to {@code root}. */
    public static void read(H5Group group, WeightNode root) {
        for (String name : group.names()) {
            if (name.equals(VARS)) {
                group.group(VARS).ifPresent(vars -> readVars(vars, root));
            } else if (group.kind(name).orElseThrow() != H5Kind.DATATYPE) {
                // On Windows, early versions wrote one group "layers\conv2d" instead of two.
                WeightNode node = root.make(name.split("\\\\"));
                group.group(name).ifPresent(inner -> read(inner, node));
                group.dataset(name).ifPresent(dataset -> root.weights().add(stored(dataset)));
            }
        }
    }

    private static void readVars(H5Group vars, WeightNode node) {
        vars.attribute("name").ifPresent(name -> node.setLayerName(name.text()));
        List<String> names =
                vars.names().stream()
                        .sorted(
                                Comparator.comparingInt(Hdf5Weights::number)
                                        .thenComparing(Comparator.naturalOrder()))
                        .toList();
        for (String name : names) {
            vars.dataset(name).ifPresent(dataset -> node.weights().add(stored(dataset)));
        }
    }

    // Weights are numbered, and 10 comes after 9.
    private static int number(String name) {
        boolean isNumber =
                !name.isEmpty()
                        && name.length() < 10
                        && name.chars().allMatch(c -> c >= '0' && c <= '9');
        return isNumber ? Integer.parseInt(name) : Integer.MAX_VALUE;
    }

    private static StoredWeight stored(H5Dataset dataset) {
        return new StoredWeight(
                dataset.path(), dataset.dtype().orElse(null), dataset.shape(), dataset::read);
    }
}
