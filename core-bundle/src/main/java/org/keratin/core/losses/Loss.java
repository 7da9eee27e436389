package org.keratin.core.losses;

import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.KerasObject;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.CallException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * What every loss extends ({@code keras.losses.Loss}): how far predictions are from what is true,
 * as one number for a batch.
 *
 * <p>A loss works out one value for each sample in {@link #call}, through the operations that it is
 * handed. It is used through {@link #apply}, which casts its arguments, and weighs and reduces what
 * comes of it. Immutable, if what extends it is.
 *
 * <pre>{@code
 * @RegisterKerasSerializable(packageName = "my_package")
 * public final class Furthest extends Loss {
 *     public record Config(@Flatten LossOptions loss) implements LossConfig {}
 *
 *     public Furthest(Config config) {
 *         super(config);
 *     }
 *
 *     @Override
 *     protected Tensor call(Tensor yTrue, Tensor yPred, Ops ops) {
 *         return ops.max(ops.abs(ops.subtract(yTrue, yPred)), -1);
 *     }
 * }
 * }</pre>
 */
public abstract class Loss implements KerasObject {

    private static final List<String> PARAMETERS = List.of("y_true", "y_pred", "sample_weight");

    private final Record config;
    private final String name;
    private final Reduction reduction;
    private final DType dtype;

    /** Takes over the config record, which is also a {@link Record}. */
    protected <C extends Record & LossConfig> Loss(C config) {
        LossOptions options = config.loss();
        this.config = config;
        this.name = options.isNamed() ? options.name() : objectName().snakeCase();
        this.reduction = options.reduction();
        this.dtype = options.dtype() == null ? DType.FLOAT32 : options.dtype().computeDtype();
    }

    /**
     * Works out the losses.
     *
     * @param yTrue what is true, in the loss's dtype
     * @param yPred what was predicted, in the loss's dtype
     * @return one for each sample: the shape of {@code yPred} without its last axis, as a rule
     */
    protected abstract Tensor call(Tensor yTrue, Tensor yPred, Ops ops);

    /**
     * Which of the losses count, as 1 and 0 or bool, in their shape; {@code null} for all.
     *
     * @param losses what {@link #call} gave for the same tensors
     */
    protected Tensor mask(Tensor yTrue, Tensor yPred, Tensor losses, Ops ops) {
        return null;
    }

    /** The loss of a batch, on this machine. */
    public final Tensor apply(Tensor yTrue, Tensor yPred) {
        return apply(yTrue, yPred, null, CpuOps.instance());
    }

    /**
     * The loss of a batch.
     *
     * @param sampleWeight how much each loss counts: of the shape of the losses, or one that
     *     broadcasts to it; {@code null} for all alike
     */
    public final Tensor apply(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        return apply(yTrue, yPred, sampleWeight, null, ops);
    }

    /**
     * The loss of a batch, of whose predictions some may not count: {@code __call__} in Keras.
     *
     * @param sampleWeight how much each loss counts, or {@code null}
     * @param mask the mask of the predictions, in the shape of the losses, or {@code null}
     * @return a scalar; the losses in their shape where nothing is reduced
     * @throws CallException if the computation fails, as where shapes do not fit
     */
    public final Tensor apply(
            Tensor yTrue, Tensor yPred, Tensor sampleWeight, Tensor mask, Ops ops) {
        try {
            Tensor truth = ops.cast(yTrue, dtype);
            Tensor predicted = ops.cast(yPred, dtype);
            Tensor losses = call(truth, predicted, ops);
            Tensor own = mask(truth, predicted, losses, ops);
            Tensor both = own == null ? mask : mask == null ? own : ops.logicalAnd(mask, own);
            return new Weighting(reduction, dtype, ops).reduce(losses, sampleWeight, both);
        } catch (TensorException e) {
            throw new CallException(this + ": " + e.getMessage(), e);
        }
    }

    /**
     * The loss of a batch.
     *
     * @param arguments {@code y_true}, {@code y_pred} and, if there is one, {@code sample_weight}:
     *     tensors, or numbers and lists of these
     * @throws org.keratin.core.errors.KeratinException if they do not fit
     */
    public final Tensor apply(Arguments arguments, Ops ops) {
        boolean known = PARAMETERS.containsAll(arguments.named().keySet());
        if (!known || arguments.positional().size() > PARAMETERS.size()) {
            throw new ArgumentException(
                    this
                            + ": expected arguments among "
                            + PARAMETERS
                            + ", found "
                            + arguments.positional().size()
                            + " by position and "
                            + arguments.named().keySet());
        }
        boolean weighted = arguments.get(2, "sample_weight") != null;
        return apply(
                arguments.tensor(0, "y_true"),
                arguments.tensor(1, "y_pred"),
                weighted ? arguments.tensor(2, "sample_weight") : null,
                ops);
    }

    /** What it is called. */
    public final String name() {
        return name;
    }

    /** How the losses of a batch become one number. */
    public final Reduction reduction() {
        return reduction;
    }

    /** What it computes in. */
    public final DType dtype() {
        return dtype;
    }

    @Override
    public final Record config() {
        return config;
    }

    @Override
    public Map<String, Object> liveConfig() {
        return Map.of("name", name);
    }

    @Override
    public String toString() {
        return objectName().className() + " \"" + name + "\"";
    }
}
