package org.keratin.keras.layers;

import java.util.Arrays;
import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Weight;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.LayerNormalization}: each sample's elements along some axes shifted and
 * scaled to mean 0 and variance 1, then {@code gamma x + beta}.
 *
 * <p>Weights: {@code gamma}, {@code beta}, both of the shape of these axes.
 */
@KerasExport("keras.layers.LayerNormalization")
public final class LayerNormalization extends Layer {

    /**
     * The config.
     *
     * @param axis the axes along which the mean and variance are taken
     * @param epsilon added to the variance
     * @param center whether there is a beta
     * @param scale whether there is a gamma
     * @param rmsScaling whether elements are divided by their deviation without being shifted, and
     *     there is a gamma only
     * @param betaInitializer the start values of beta
     * @param gammaInitializer the start values of gamma
     * @param betaRegularizer the penalty on beta, or {@code null}
     * @param gammaRegularizer the penalty on gamma, or {@code null}
     * @param betaConstraint where beta may be, or {@code null}
     * @param gammaConstraint where gamma may be, or {@code null}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("-1") Axes axis,
            @Default("0.001") double epsilon,
            @Default("true") boolean center,
            @Default("true") boolean scale,
            @Default("false") boolean rmsScaling,
            @Default("zeros") Initializer betaInitializer,
            @Default("ones") Initializer gammaInitializer,
            @Default("null") Regularizer betaRegularizer,
            @Default("null") Regularizer gammaRegularizer,
            @Default("null") Constraint betaConstraint,
            @Default("null") Constraint gammaConstraint)
            implements LayerConfig {

        /** Checks that there are axes. */
        public Config {
            if (axis.toArray() == null) {
                throw ConfigException.expected("axis", "an int or a list of ints", null);
            }
        }
    }

    private final Config config;
    private int[] axes;
    private Variable gamma;
    private Variable beta;

    /** Makes one. */
    public LayerNormalization(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(Shape input) {
        axes = sorted(input);
        Shape shape = Shape.of(Arrays.stream(axes).map(input::dim).toArray());
        if (config.scale() || config.rmsScaling()) {
            gamma =
                    addWeight(
                            Weight.of("gamma", shape, config.gammaInitializer())
                                    .regularizer(config.gammaRegularizer())
                                    .constraint(config.gammaConstraint()));
        }
        if (config.center() && !config.rmsScaling()) {
            beta =
                    addWeight(
                            Weight.of("beta", shape, config.betaInitializer())
                                    .regularizer(config.betaRegularizer())
                                    .constraint(config.betaConstraint()));
        }
    }

    private int[] sorted(Shape input) {
        int[] counted = Arrays.stream(config.axis().toArray()).map(input::axis).sorted().toArray();
        if (Arrays.stream(counted).distinct().count() < counted.length) {
            throw new ShapeException(
                    name()
                            + ": expected each axis once, found "
                            + Arrays.toString(config.axis().toArray())
                            + " for an input of shape "
                            + input);
        }
        return counted;
    }

    @Override
    protected boolean castsInputs() {
        return false;
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        Tensor normalized =
                config.rmsScaling()
                        ? divideByDeviation(x, ops)
                        : ops.layerNormalization(
                                x, valueOf(gamma), valueOf(beta), axes, config.epsilon());
        return ops.cast(normalized, computeDtype());
    }

    private static Tensor valueOf(Variable weight) {
        return weight == null ? null : weight.value();
    }

    private Tensor divideByDeviation(Tensor x, Ops ops) {
        Tensor wide = ops.cast(x, ops.promotedType(x.dtype(), DType.FLOAT32));
        Tensor variance = ops.add(ops.var(wide, axes, true), config.epsilon());
        Tensor scale = ops.reshape(gamma.value(), alongAxes(x.shape()));
        return ops.multiply(ops.multiply(wide, ops.rsqrt(variance)), scale);
    }

    private Shape alongAxes(Shape input) {
        int[] dims = new int[input.rank()];
        Arrays.fill(dims, 1);
        for (int axis : axes) {
            dims[axis] = input.dim(axis);
        }
        return Shape.of(dims);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        sorted(input);
        return input;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        if (isBuilt()) {
            live.put("axis", Arrays.stream(axes).boxed().toList());
        }
        return live;
    }
}
