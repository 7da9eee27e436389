package org.keratin.keras.layers;

import java.util.Arrays;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Weight;
import org.keratin.keras.config.Axes;
import org.keratin.keras.initializers.Ones;
import org.keratin.keras.initializers.Zeros;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Normalization}: {@code (x - mean) / sqrt(variance)}, or the way back, with a
 * mean and variance for each index of some axes.
 *
 * <p>Where the config does not give them, mean and variance are weights: {@code mean}, {@code
 * variance}, both of the shape of these axes, and {@code count ()}.
 */
@KerasExport("keras.layers.Normalization")
public final class Normalization extends Layer {

    private static final double SMALLEST_DEVIATION = 1e-7;

    /**
     * The config.
     *
     * @param axis the axes with a mean and variance for each index; {@code null} or an empty list
     *     for one mean and one variance
     * @param invert whether a normalized input is turned back
     * @param mean the mean, a number or an array that is broadcast to these axes; {@code null} for
     *     a weight
     * @param variance the variance, of the shape of {@code mean}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("-1") Axes axis,
            @Default("false") boolean invert,
            @Default("null") Factor mean,
            @Default("null") Factor variance)
            implements LayerConfig {

        /** Checks that mean and variance go together; axes are always written as a list. */
        public Config {
            int[] axes = axis == null ? null : axis.toArray();
            axis = Axes.of(axes == null ? new int[0] : axes);
            if ((mean == null) != (variance == null)) {
                throw ConfigException.expected(
                        mean == null ? "mean" : "variance",
                        "a value, because " + (mean == null ? "variance" : "mean") + " has one",
                        null);
            }
            if (mean != null) {
                check(mean.tensor().shape(), variance.tensor().shape(), axis.toArray().length);
            }
        }

        private static void check(Shape mean, Shape variance, int axes) {
            if (!mean.equals(variance)) {
                throw ConfigException.expected(
                        "variance", "an array of the shape " + mean + " of the mean", variance);
            }
            if (mean.rank() > axes) {
                throw ConfigException.expected(
                        "mean", "an array with at most as many axes as axis (" + axes + ")", mean);
            }
        }
    }

    private final Config config;
    private int[] kept;
    private Variable mean;
    private Variable variance;

    /** Makes one. */
    public Normalization(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(Shape input) {
        kept = kept(input);
        if (config.mean() == null) {
            Shape shape = Shape.of(Arrays.stream(kept).map(input::dim).toArray());
            mean = addWeight(Weight.of("mean", shape, new Zeros()).notTrainable());
            variance = addWeight(Weight.of("variance", shape, new Ones()).notTrainable());
            addWeight(
                    Weight.of("count", Shape.scalar(), new Zeros())
                            .dtype(DType.INT32)
                            .notTrainable());
        }
    }

    private int[] kept(Shape input) {
        int[] axes = Arrays.stream(config.axis().toArray()).map(input::axis).sorted().toArray();
        for (int axis : axes) {
            if (input.dim(axis) == Shape.UNKNOWN) {
                throw new ShapeException(
                        name()
                                + ": expected a known length of axis "
                                + axis
                                + ", found shape "
                                + input);
            }
        }
        return axes;
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        Tensor center = broadcast(mean, config.mean(), x.shape(), ops);
        Tensor spread = broadcast(variance, config.variance(), x.shape(), ops);
        Tensor deviation = ops.maximum(ops.sqrt(spread), SMALLEST_DEVIATION);
        Tensor numbers = ops.cast(x, computeDtype());
        return config.invert()
                ? ops.add(center, ops.multiply(numbers, deviation))
                : ops.divide(ops.subtract(numbers, center), deviation);
    }

    private Tensor broadcast(Variable weight, Factor given, Shape input, Ops ops) {
        Tensor value = weight != null ? weight.value() : given.tensor();
        int[] dims = new int[input.rank()];
        Arrays.fill(dims, 1);
        int rank = value.shape().rank();
        int first = rank == 0 ? -1 : kept[kept.length - rank];
        if (first >= dims.length || kept.length > 0 && kept[kept.length - 1] >= dims.length) {
            throw new ShapeException(
                    name() + ": expected the rank that it was built for, found " + input);
        }
        for (int i = 1; i <= rank; i++) {
            dims[kept[kept.length - i]] = value.shape().dim(-i);
        }
        return ops.cast(ops.reshape(value, Shape.of(dims)), computeDtype());
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }
}
