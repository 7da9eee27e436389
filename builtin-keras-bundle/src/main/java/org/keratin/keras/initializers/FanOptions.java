package org.keratin.keras.initializers;

import java.util.List;
import java.util.stream.IntStream;
import org.keratin.core.config.Default;
import org.keratin.keras.internal.Require;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * What the configs of all initializers have that look at the number of connections of a unit.
 *
 * @param seed where the random numbers start
 * @param inputAxes the axes of the weight along which the inputs of a unit lie; with {@code null}
 *     for either, the last but one, and all before the last two
 * @param outputAxes the axes along which the outputs lie; with {@code null} for either, the last,
 *     and all before the last two
 */
public record FanOptions(
        @Default("null") Seed seed,
        @Default("null") List<Integer> inputAxes,
        @Default("null") List<Integer> outputAxes) {

    /** Takes some seed where none is given, and copies. */
    public FanOptions {
        seed = Seed.orNone(seed);
        inputAxes = inputAxes == null ? null : Require.noNulls("input_axes", inputAxes);
        outputAxes = outputAxes == null ? null : Require.noNulls("output_axes", outputAxes);
    }

    /** Some seed, and the usual axes. */
    public static FanOptions none() {
        return seeded(Seed.none());
    }

    /** The usual axes. */
    public static FanOptions seeded(Seed seed) {
        return new FanOptions(seed, null, null);
    }

    /** With these axes where none are given. */
    public FanOptions orAxes(List<Integer> inputs, List<Integer> outputs) {
        return inputAxes == null || outputAxes == null
                ? new FanOptions(seed, inputs, outputs)
                : this;
    }

    /** Draws a tensor whose elements have the variance {@code scale} over the connections. */
    Tensor draw(
            double scale,
            FanMode mode,
            Distribution distribution,
            Shape shape,
            DType dtype,
            Ops ops) {
        double connections = mode.connections(fanIn(shape), fanOut(shape));
        double variance = scale / Math.max(1, connections);
        return distribution.draw(shape, variance, dtype, seed.next(), ops);
    }

    private double fanIn(Shape shape) {
        return inputAxes != null && outputAxes != null
                ? product(shape, inputAxes.stream().mapToInt(axis -> axis))
                : fan(shape, 2);
    }

    private double fanOut(Shape shape) {
        return inputAxes != null && outputAxes != null
                ? product(shape, outputAxes.stream().mapToInt(axis -> axis))
                : fan(shape, 1);
    }

    /** The length of the axis that is {@code fromEnd}, times those before the last two. */
    private static double fan(Shape shape, int fromEnd) {
        int rank = shape.rank();
        if (rank < 2) {
            return product(shape, IntStream.range(0, rank));
        }
        return shape.dim(-fromEnd) * product(shape, IntStream.range(0, rank - 2));
    }

    private static double product(Shape shape, IntStream axes) {
        return axes.mapToDouble(shape::dim).reduce(1, (a, b) -> a * b);
    }
}
