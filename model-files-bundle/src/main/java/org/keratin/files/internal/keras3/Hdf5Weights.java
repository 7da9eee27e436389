package org.keratin.files.internal.keras3;

import java.util.Comparator;
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
        // Most files have weights in groups of their own, some of Keras 2.13 beside other groups.
        readWeights(group, root);
        for (String name : group.names()) {
            if (group.kind(name).orElseThrow() == H5Kind.DATASET) {
                continue;
            }
            H5Group inner = group.group(name).orElse(null);
            if (inner != null && name.equals(VARS)) {
                inner.attribute("name").ifPresent(layer -> root.setLayerName(layer.text()));
                readWeights(inner, root);
            } else if (inner != null) {
                // On Windows, early versions wrote one group "layers\conv2d" instead of two.
                read(inner, root.make(name.split("\\\\")));
            }
        }
    }

    private static void readWeights(H5Group vars, WeightNode node) {
        vars.names().stream()
                .filter(name -> vars.kind(name).orElseThrow() != H5Kind.GROUP)
                .sorted(
                        Comparator.comparingInt(Hdf5Weights::number)
                                .thenComparing(Comparator.naturalOrder()))
                .flatMap(name -> vars.dataset(name).stream())
                .forEach(dataset -> node.weights().add(stored(dataset)));
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
