package org.keratin.keras.internal.losses;

import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Draws embeddings of one label together and those of others apart. */
public final class CircleLoss {

    private CircleLoss() {}

    /**
     * What the embeddings are compared with.
     *
     * @param labels as the labels
     * @param embeddings as the embeddings
     * @param removeDiagonal whether the i-th embedding is not compared with the i-th reference
     */
    public record References(Tensor labels, Tensor embeddings, boolean removeDiagonal) {}

    /**
     * One loss for each embedding.
     *
     * @param yTrue labels, {@code (batch,)} or {@code (batch, 1)}
     * @param yPred embeddings of length 1, {@code (batch, dim)}
     * @param gamma how sharp the decision is
     * @param margin how far apart labels should be, from 0 to 1
     */
    public static Tensor of(
            Tensor yTrue,
            Tensor yPred,
            References references,
            double gamma,
            double margin,
            Ops ops) {
        if (yPred.shape().rank() != 2) {
            throw new ShapeException(
                    "circle: expected embeddings (batch, dim), found " + yPred.shape());
        }
        Tensor others = ops.transpose(references.embeddings());
        Tensor distance = ops.maximum(ops.subtract(1, ops.matmul(yPred, others)), 0.0);
        Tensor alike =
                ops.equal(column(yTrue, ops), ops.transpose(column(references.labels(), ops)));
        Tensor positive = references.removeDiagonal() ? withoutDiagonal(alike, ops) : alike;
        Tensor negative = ops.logicalNot(alike);

        Tensor pull = ops.maximum(ops.add(margin, distance), 0.0);
        Tensor positiveLogits =
                ops.multiply(ops.multiply(pull, -gamma), ops.subtract(margin, distance));
        Tensor push = ops.maximum(ops.subtract(1 + margin, distance), 0.0);
        Tensor negativeLogits =
                ops.multiply(ops.multiply(push, gamma), ops.subtract(1 - margin, distance));

        return ops.softplus(
                ops.add(sum(positive, positiveLogits, ops), sum(negative, negativeLogits, ops)));
    }

    private static Tensor sum(Tensor counts, Tensor logits, Ops ops) {
        return ops.logsumexp(ops.where(counts, logits, Double.NEGATIVE_INFINITY), 1);
    }

    private static Tensor column(Tensor labels, Ops ops) {
        Tensor whole = ops.cast(labels, DType.INT32);
        return labels.shape().rank() == 1 ? ops.reshape(whole, -1, 1) : whole;
    }

    private static Tensor withoutDiagonal(Tensor pairs, Ops ops) {
        Tensor diagonal = ops.eye(pairs.shape().dim(0), pairs.shape().dim(1), 0, DType.BOOL);
        return ops.logicalAnd(pairs, ops.logicalNot(diagonal));
    }
}
