package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.keratin.core.losses.Loss;
import org.keratin.core.losses.LossOptions;
import org.keratin.core.losses.Reduction;
import org.keratin.tensor.Tensor;

/** A batch of labels and predictions, and what a test says of its losses. */
final class Batch {

    /** So that each loss can be seen. */
    static final LossOptions EACH = LossOptions.DEFAULT.withReduction(Reduction.NONE);

    /** The mean of them. */
    static final LossOptions MEAN = LossOptions.DEFAULT;

    private final Tensor yTrue;
    private final Tensor yPred;

    private Batch(Tensor yTrue, Tensor yPred) {
        this.yTrue = yTrue;
        this.yPred = yPred;
    }

    /** One sample. */
    static Batch of(float[] yTrue, float... yPred) {
        return new Batch(Tensor.of(yTrue, 1, yTrue.length), Tensor.of(yPred, 1, yPred.length));
    }

    /** Any tensors. */
    static Batch of(Tensor yTrue, Tensor yPred) {
        return new Batch(yTrue, yPred);
    }

    /** A batch without samples. */
    static Batch empty() {
        return new Batch(Tensor.of(new float[0], 0, 2), Tensor.of(new float[0], 0, 2));
    }

    /** Labels. */
    static float[] labels(float... labels) {
        return labels;
    }

    /** Says what the loss gives, one number for each sample. */
    void gives(Loss loss, double... expected) {
        assertThat(loss.apply(yTrue, yPred).toDoubles()).containsExactly(expected, within(1e-5));
    }
}
