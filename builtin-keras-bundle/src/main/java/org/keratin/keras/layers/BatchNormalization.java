package org.keratin.keras.layers;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
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
import org.keratin.tensor.DType;
import org.keratin.tensor.Moments;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.BatchNormalization}: {@code gamma (x - mean) / sqrt(variance + epsilon) +
 * beta} along one axis. In training, the mean and variance are those of the batch, and moving
 * averages of them are kept, which serve otherwise.
 *
 * <p>Weights, each as long as the axis: {@code gamma}, {@code beta}, {@code moving_mean}, {@code
 * moving_variance}; for batch renormalization also {@code moving_stddev}, {@code renorm_mean},
 * {@code renorm_stddev}.
 */
@KerasExport("keras.layers.BatchNormalization")
public final class BatchNormalization extends Layer {

    /**
     * The config.
     *
     * @param axis the axis whose elements are normalized each by itself
     * @param momentum how much of a moving average stays at each step
     * @param epsilon added to the variance
     * @param center whether there is a beta
     * @param scale whether there is a gamma
     * @param betaInitializer the start values of beta
     * @param gammaInitializer the start values of gamma
     * @param movingMeanInitializer the start values of the moving mean
     * @param movingVarianceInitializer the start values of the moving variance
     * @param betaRegularizer the penalty on beta, or {@code null}
     * @param gammaRegularizer the penalty on gamma, or {@code null}
     * @param betaConstraint where beta may be, or {@code null}
     * @param gammaConstraint where gamma may be, or {@code null}
     * @param synchronizedReplicas whether statistics are those of all replicas; there is one here
     * @param renorm whether training corrects towards the moving averages (batch renormalization)
     * @param renormClipping the limits of the correction, {@code rmax}, {@code rmin} and {@code
     *     dmax}; {@code null} for none
     * @param renormMomentum how much of a correction's moving average stays at each step
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("-1") int axis,
            @Default("0.99") double momentum,
            @Default("0.001") double epsilon,
            @Default("true") boolean center,
            @Default("true") boolean scale,
            @Default("zeros") Initializer betaInitializer,
            @Default("ones") Initializer gammaInitializer,
            @Default("zeros") Initializer movingMeanInitializer,
            @Default("ones") Initializer movingVarianceInitializer,
            @Default("null") Regularizer betaRegularizer,
            @Default("null") Regularizer gammaRegularizer,
            @Default("null") Constraint betaConstraint,
            @Default("null") Constraint gammaConstraint,
            @Key("synchronized") @Default("false") boolean synchronizedReplicas,
            @Default("false") boolean renorm,
            @Default("null") Map<String, Double> renormClipping,
            @Default("0.99") double renormMomentum)
            implements LayerConfig {

        /** Checks the limits, and puts in none where renormalization has none. */
        public Config {
            if (renorm) {
                renormClipping = renormClipping == null ? Map.of() : renormClipping;
                Renorm.check(renormClipping);
            }
        }
    }

    private final Config config;
    private Variable gamma;
    private Variable beta;
    private Variable movingMean;
    private Variable movingVariance;
    private Renorm renorm;
    private int[] reducedAxes;

    /** Makes one. */
    public BatchNormalization(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(Shape input) {
        int axis = input.axis(config.axis());
        Shape shape = Shape.of(input.dim(axis));
        if (config.scale()) {
            gamma =
                    addWeight(
                            Weight.of("gamma", shape, config.gammaInitializer())
                                    .regularizer(config.gammaRegularizer())
                                    .constraint(config.gammaConstraint()));
        }
        if (config.center()) {
            beta =
                    addWeight(
                            Weight.of("beta", shape, config.betaInitializer())
                                    .regularizer(config.betaRegularizer())
                                    .constraint(config.betaConstraint()));
        }
        Initializer mean = config.movingMeanInitializer();
        Initializer variance = config.movingVarianceInitializer();
        movingMean = addWeight(Weight.of("moving_mean", shape, mean).notTrainable());
        movingVariance = addWeight(Weight.of("moving_variance", shape, variance).notTrainable());
        if (config.renorm()) {
            Initializer deviation = Renorm.rootOf(variance);
            renorm =
                    new Renorm(
                            config,
                            addWeight(Weight.of("moving_stddev", shape, deviation).notTrainable()),
                            addWeight(Weight.of("renorm_mean", shape, mean).notTrainable()),
                            addWeight(Weight.of("renorm_stddev", shape, deviation).notTrainable()));
        }
        requireInput(InputSpec.rank(input.rank()).withAxis(axis, input.dim(axis)));
        reducedAxes = IntStream.range(0, input.rank()).filter(i -> i != axis).toArray();
    }

    @Override
    protected List<String> maskParameters() {
        return List.of("mask");
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Ops ops = context.ops();
        Tensor given = arguments.tensor(0, "inputs");
        // Half precision would overflow.
        DType dtype = ops.promotedType(given.dtype(), DType.FLOAT32);
        Tensor x = ops.cast(given, dtype);
        Tensor scale = gamma == null ? null : ops.cast(gamma.value(), dtype);
        Tensor offset = beta == null ? null : ops.cast(beta.value(), dtype);
        Moments moments =
                new Moments(
                        ops.cast(movingMean.value(), dtype),
                        ops.cast(movingVariance.value(), dtype));
        if (context.training() && trainable()) {
            moments = moments(x, arguments, ops);
            if (renorm == null) {
                average(movingMean, moments.mean(), config.momentum(), ops);
                average(movingVariance, moments.variance(), config.momentum(), ops);
            } else {
                Renorm.Correction correction = renorm.correction(moments, scale, offset, ops);
                scale = correction.scale();
                offset = correction.offset();
                renorm.update(moments, movingMean, movingVariance, ops);
            }
        }
        Tensor normalized =
                ops.batchNormalization(
                        x,
                        moments.mean(),
                        moments.variance(),
                        config.axis(),
                        offset,
                        scale,
                        config.epsilon());
        return ops.cast(normalized, computeDtype());
    }

    private Moments moments(Tensor x, Arguments arguments, Ops ops) {
        if (arguments.named().get("mask") == null) {
            return ops.moments(x, reducedAxes, false);
        }
        Tensor mask = arguments.tensor(Integer.MAX_VALUE, "mask");
        if (mask.shape().rank() != x.shape().rank() - 1) {
            throw new ShapeException(
                    name()
                            + ": expected a mask of rank "
                            + (x.shape().rank() - 1)
                            + ", found "
                            + mask.shape());
        }
        Tensor kept = ops.cast(ops.broadcastTo(ops.expandDims(mask, -1), x.shape()), DType.BOOL);
        Tensor count = ops.add(ops.sum(ops.cast(kept, x.dtype()), reducedAxes, true), 1e-7);
        Tensor mean = ops.divide(ops.sum(ops.where(kept, x, 0), reducedAxes, true), count);
        Tensor distance = ops.where(kept, ops.subtract(x, mean), 0);
        Tensor variance = ops.divide(ops.sum(ops.square(distance), reducedAxes, true), count);
        return new Moments(ops.ravel(mean), ops.ravel(variance));
    }

    /** Lets a moving average take up a value. */
    static void average(Variable average, Tensor value, double momentum, Ops ops) {
        Tensor now = ops.cast(average.value(), value.dtype());
        Tensor next = ops.add(ops.multiply(now, momentum), ops.multiply(value, 1 - momentum));
        average.assign(ops.cast(next, average.dtype()));
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
}
