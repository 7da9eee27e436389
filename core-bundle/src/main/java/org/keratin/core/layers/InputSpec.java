package org.keratin.core.layers;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * What an input of a layer must look like ({@code keras.layers.InputSpec}).
 *
 * @param minRank the fewest axes
 * @param maxRank the most axes
 * @param axes the length of some axes, which may count backwards
 */
public record InputSpec(int minRank, int maxRank, Map<Integer, Integer> axes) {

    private static final InputSpec ANY = new InputSpec(0, Integer.MAX_VALUE, Map.of());

    /** Takes a copy of the map. */
    public InputSpec {
        axes = Map.copyOf(axes);
    }

    /** Anything. */
    public static InputSpec any() {
        return ANY;
    }

    /** Exactly {@code rank} axes. */
    public static InputSpec rank(int rank) {
        return new InputSpec(rank, rank, Map.of());
    }

    /** At least {@code rank} axes. */
    public static InputSpec rankAtLeast(int rank) {
        return new InputSpec(rank, Integer.MAX_VALUE, Map.of());
    }

    /** This, and axis {@code axis} has length {@code dim}, if that is known. */
    public InputSpec withAxis(int axis, int dim) {
        if (dim == Shape.UNKNOWN) {
            return this;
        }
        Map<Integer, Integer> more = new TreeMap<>(axes);
        more.put(axis, dim);
        return new InputSpec(minRank, maxRank, more);
    }

    /**
     * Checks one input of the layer called {@code layer}.
     *
     * @throws ShapeException if it does not look like this
     */
    public void check(Tensor input, String layer) {
        check(input.shape(), layer);
    }

    /** Checks the shape of one input of the layer called {@code layer}. */
    public void check(Shape shape, String layer) {
        int rank = shape.rank();
        if (rank < minRank || rank > maxRank) {
            throw new ShapeException(layer + ": expected " + ranks() + ", found " + shape);
        }
        axes.forEach(
                (axis, dim) -> {
                    int found = shape.dim(axis);
                    if (found != dim && found != Shape.UNKNOWN) {
                        throw new ShapeException(
                                layer + ": expected axes " + shownAxes() + ", found " + shape);
                    }
                });
    }

    private String ranks() {
        if (minRank == maxRank) {
            return "rank " + minRank;
        }
        return maxRank == Integer.MAX_VALUE
                ? "rank " + minRank + " or more"
                : "rank " + minRank + " to " + maxRank;
    }

    private String shownAxes() {
        return new TreeMap<>(axes)
                .entrySet().stream()
                        .map(axis -> axis.getKey() + " of length " + axis.getValue())
                        .collect(Collectors.joining(", "));
    }
}
