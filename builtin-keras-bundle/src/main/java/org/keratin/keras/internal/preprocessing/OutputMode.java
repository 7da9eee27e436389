package org.keratin.keras.internal.preprocessing;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** What a layer makes of the categories that it found. */
public enum OutputMode {
    /** Their numbers. */
    INT,
    /** For each category a vector with a 1 at its number. */
    ONE_HOT,
    /** For each sample a vector with a 1 at the number of each category in it. */
    MULTI_HOT,
    /** For each sample how often each category is in it. */
    COUNT,
    /** For each sample how often each category is in it, times a weight of the category. */
    TF_IDF;

    /**
     * The mode of a name, of which {@code binary} and {@code tf-idf} are old ones.
     *
     * @throws ConfigException if it is none of {@code allowed}
     */
    public static OutputMode of(String name, OutputMode... allowed) {
        String today =
                switch (String.valueOf(name)) {
                    case "binary" -> "multi_hot";
                    case "tf-idf" -> "tf_idf";
                    default -> name;
                };
        for (OutputMode mode : allowed) {
            if (mode.kerasName().equals(today)) {
                return mode;
            }
        }
        throw ConfigException.expected(
                "output_mode",
                "one of "
                        + Arrays.stream(allowed)
                                .map(mode -> '"' + mode.kerasName() + '"')
                                .collect(Collectors.joining(", ")),
                name);
    }

    /** Its name in configs. */
    public String kerasName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Encodes categories. Those outside of 0 to {@code depth - 1} leave no trace, but in {@link
     * #INT}.
     *
     * @param categories their numbers, {@code (batch, …)}
     * @param depth how many there are
     * @param weights how much each element counts, of the shape of {@code categories}; {@code null}
     *     for 1
     */
    public Tensor encode(Tensor categories, int depth, Tensor weights, DType dtype, Ops ops) {
        if (this == INT) {
            return ops.cast(categories, dtype);
        }
        Tensor samples =
                categories.shape().rank() == 0 ? ops.expandDims(categories, 0) : categories;
        int axis = samples.shape().rank() > 1 ? 1 : 0;
        Shape shape = samples.shape();
        boolean single = this == ONE_HOT && axis == 1 && shape.last() == 1;
        Tensor hot = ops.oneHot(single ? ops.squeeze(samples, -1) : samples, depth, -1, dtype);
        return switch (this) {
            case ONE_HOT -> hot;
            case MULTI_HOT ->
                    shape.dim(axis) == 0 // no categories, of which no largest can be taken
                            ? ops.sum(hot, axis)
                            : ops.max(hot, new int[] {axis}, false);
            default ->
                    ops.cast(
                            ops.sum(
                                    weights == null
                                            ? hot
                                            : ops.multiply(
                                                    hot,
                                                    ops.cast(ops.expandDims(weights, -1), dtype)),
                                    axis),
                            dtype);
        };
    }

    /** The shape of what {@link #encode} gives. */
    public Shape encoded(Shape categories, int depth) {
        if (this == INT) {
            return categories;
        }
        int rank = categories.rank();
        if (this == ONE_HOT) {
            Shape each = rank == 0 ? Shape.of(1) : categories;
            return (rank > 1 && each.last() == 1 ? each.without(-1) : each).insert(-1, depth);
        }
        return (rank > 1 ? categories.without(1) : Shape.scalar()).insert(-1, depth);
    }
}
