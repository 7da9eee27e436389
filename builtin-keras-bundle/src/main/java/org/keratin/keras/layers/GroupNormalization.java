package org.keratin.keras.layers;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Weight;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.DType;
import org.keratin.tensor.Moments;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.GroupNormalization}: the channels fall into groups; each sample's elements of
 * a group are shifted and scaled to mean 0 and variance 1, then {@code gamma x + beta}.
 *
 * <p>Weights: {@code gamma (channels)}, {@code beta (channels)}.
 */
@KerasExport("keras.layers.GroupNormalization")
public final class GroupNormalization extends Layer {

    /**
     * The config.
     *
     * @param groups how many groups there are, a divisor of the channels; -1 for as many as
     *     channels
     * @param axis the axis of the channels, behind the batch
     * @param epsilon added to the variance
     * @param center whether there is a beta
     * @param scale whether there is a gamma
     * @param betaInitializer the start values of beta
     * @param gammaInitializer the start values of gamma
     * @param betaRegularizer the penalty on beta, or {@code null}
     * @param gammaRegularizer the penalty on gamma, or {@code null}
     * @param betaConstraint where beta may be, or {@code null}
     * @param gammaConstraint where gamma may be, or {@code null}
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("32") int groups,
            @Default("-1") int axis,
            @Default("0.001") double epsilon,
            @Default("true") boolean center,
            @Default("true") boolean scale,
            @Default("zeros") Initializer betaInitializer,
            @Default("ones") Initializer gammaInitializer,
            @Default("null") Regularizer betaRegularizer,
            @Default("null") Regularizer gammaRegularizer,
            @Default("null") Constraint betaConstraint,
            @Default("null") Constraint gammaConstraint)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            Require.groupSize("groups", groups);
            Require.finite("epsilon", epsilon);
        }
    }

    private final Config config;
    private int groups;
    private Variable gamma;
    private Variable beta;

    /** Makes one. */
    public GroupNormalization(Config config) {
        super(config);
        this.config = config;
        this.groups = config.groups();
    }

    @Override
    protected void build(Shape input) {
        int axis = input.axis(config.axis());
        int channels = input.dim(axis);
        int wanted = config.groups() == -1 ? channels : config.groups();
        if (axis == 0 || channels < 1 || wanted > channels || channels % wanted != 0) {
            throw new ShapeException(
                    name()
                            + ": expected channels along axis "
                            + config.axis()
                            + ", behind the batch, in "
                            + (wanted == Shape.UNKNOWN ? "" : wanted + " ")
                            + "equal groups, found "
                            + input);
        }
        groups = wanted;
        if (config.scale()) {
            gamma =
                    addWeight(
                            Weight.of("gamma", Shape.of(channels), config.gammaInitializer())
                                    .regularizer(config.gammaRegularizer())
                                    .constraint(config.gammaConstraint()));
        }
        if (config.center()) {
            beta =
                    addWeight(
                            Weight.of("beta", Shape.of(channels), config.betaInitializer())
                                    .regularizer(config.betaRegularizer())
                                    .constraint(config.betaConstraint()));
        }
        requireInput(InputSpec.rank(input.rank()).withAxis(config.axis(), channels));
    }

    @Override
    protected boolean castsInputs() {
        return false;
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        int axis = x.shape().axis(config.axis());
        DType dtype = ops.promotedType(x.dtype(), DType.FLOAT32);
        Tensor grouped = ops.reshape(ops.cast(x, dtype), grouped(x.shape(), axis));
        int[] within = IntStream.range(1, grouped.shape().rank()).filter(i -> i != axis).toArray();
        Moments moments = ops.moments(grouped, within, true);
        Tensor factor = ops.rsqrt(ops.add(moments.variance(), config.epsilon()));
        if (gamma != null) {
            factor = ops.multiply(factor, alongChannels(gamma, grouped.shape(), axis, ops));
        }
        Tensor normalized = ops.multiply(ops.subtract(grouped, moments.mean()), factor);
        if (beta != null) {
            normalized = ops.add(normalized, alongChannels(beta, grouped.shape(), axis, ops));
        }
        Tensor restored = ops.reshape(ops.cast(normalized, x.dtype()), x.shape());
        return ops.cast(restored, computeDtype());
    }

    /** The axis of the channels taken apart into groups and the channels of a group. */
    private Shape grouped(Shape input, int axis) {
        return input.with(axis, input.dim(axis) / groups).insert(axis, groups);
    }

    private static Tensor alongChannels(Variable weight, Shape grouped, int axis, Ops ops) {
        int[] dims = new int[grouped.rank()];
        Arrays.fill(dims, 1);
        dims[axis] = grouped.dim(axis);
        dims[axis + 1] = grouped.dim(axis + 1);
        return ops.reshape(weight.value(), dims);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        input.axis(config.axis());
        return input;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        live.put("groups", groups);
        return live;
    }
}
