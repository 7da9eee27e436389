package org.keratin.keras.internal.losses;

import static org.keratin.keras.internal.losses.RegressionLosses.EPSILON;

import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** The crossentropies, plain and focal. */
public final class Crossentropies {

    private Crossentropies() {}

    /**
     * How predictions and labels are given.
     *
     * @param fromLogits whether predictions are logits rather than probabilities
     * @param labelSmoothing how much of each label is spread over all classes, from 0 to 1
     * @param axis the axis of the classes
     */
    public record Form(boolean fromLogits, double labelSmoothing, int axis) {}

    /**
     * What makes a crossentropy focal: sure and right predictions count for less.
     *
     * @param alpha the weight of the positive class, or of all
     * @param gamma how much less
     */
    public record Focus(double alpha, double gamma) {}

    /** The mean of binary crossentropies along the axis. */
    public static Tensor binary(Tensor yTrue, Tensor yPred, Form form, Ops ops) {
        Tensor truth = smoothBinary(ops.cast(yTrue, yPred.dtype()), form, ops);
        return ops.mean(ops.binaryCrossentropy(truth, yPred, form.fromLogits), form.axis);
    }

    /**
     * The mean of focal binary crossentropies along the axis.
     *
     * @param balanced whether {@code alpha} weighs the positive class and the rest the other
     */
    public static Tensor binaryFocal(
            Tensor yTrue, Tensor yPred, boolean balanced, Focus focus, Form form, Ops ops) {
        Tensor t = smoothBinary(ops.cast(yTrue, yPred.dtype()), form, ops);
        Tensor p = form.fromLogits ? ops.sigmoid(yPred) : yPred;
        Tensor crossentropy = ops.binaryCrossentropy(t, p, false);
        Tensor right =
                ops.add(ops.multiply(t, p), ops.multiply(ops.subtract(1, t), ops.subtract(1, p)));
        Tensor focal = ops.multiply(ops.power(ops.subtract(1.0, right), focus.gamma), crossentropy);
        if (balanced) {
            Tensor others = ops.multiply(ops.subtract(1, t), 1 - focus.alpha);
            focal = ops.multiply(ops.add(ops.multiply(t, focus.alpha), others), focal);
        }
        return ops.mean(focal, form.axis);
    }

    private static Tensor smoothBinary(Tensor labels, Form form, Ops ops) {
        double smoothing = form.labelSmoothing;
        return smoothing == 0
                ? labels
                : ops.add(ops.multiply(labels, 1.0 - smoothing), 0.5 * smoothing);
    }

    /** The crossentropies of distributions along the axis. */
    public static Tensor categorical(Tensor yTrue, Tensor yPred, Form form, Ops ops) {
        int axis = yPred.shape().axis(form.axis);
        Tensor truth = smooth(ops.cast(yTrue, yPred.dtype()), yPred.shape().dim(axis), form, ops);
        return ops.categoricalCrossentropy(truth, yPred, form.fromLogits, axis);
    }

    /** The focal crossentropies of distributions along the axis. */
    public static Tensor categoricalFocal(
            Tensor yTrue, Tensor yPred, Focus focus, Form form, Ops ops) {
        int axis = yPred.shape().axis(form.axis);
        Tensor truth = smooth(ops.cast(yTrue, yPred.dtype()), yPred.shape().dim(axis), form, ops);
        Tensor given = form.fromLogits ? ops.softmax(yPred, axis) : yPred;
        Tensor p = ops.divide(given, ops.sum(given, axis, true));
        p = ops.clip(p, EPSILON, 1.0 - EPSILON);
        Tensor crossentropy = ops.multiply(ops.negative(truth), ops.log(p));
        Tensor focal = ops.multiply(ops.power(ops.subtract(1.0, p), focus.gamma), focus.alpha);
        return ops.sum(ops.multiply(focal, crossentropy), axis);
    }

    private static Tensor smooth(Tensor labels, int classes, Form form, Ops ops) {
        double smoothing = form.labelSmoothing;
        return smoothing == 0
                ? labels
                : ops.add(ops.multiply(labels, 1.0 - smoothing), smoothing / classes);
    }

    /**
     * The crossentropies of distributions along the axis with the classes that {@code yTrue} names.
     *
     * @param ignoreClass the class whose places have no loss, or {@code null}
     */
    public static Tensor sparseCategorical(
            Tensor yTrue, Tensor yPred, Integer ignoreClass, Form form, Ops ops) {
        Tensor classes = withoutClassAxis(yTrue, yPred, form, ops);
        if (ignoreClass == null) {
            return sparse(classes, yPred, form, ops);
        }
        Tensor counts = ops.notEqual(classes, ignoreClass);
        Tensor predicted = ops.where(ops.expandDims(counts, form.axis), yPred, 0);
        Tensor losses = sparse(ops.where(counts, classes, 0), predicted, form, ops);
        return ops.where(ops.reshape(counts, losses.shape()), losses, 0.0);
    }

    /** Which losses of {@link #sparseCategorical} are of another class than that to ignore. */
    public static Tensor notIgnored(
            Tensor yTrue, Tensor yPred, int ignoreClass, Form form, Ops ops) {
        Tensor counts = ops.notEqual(withoutClassAxis(yTrue, yPred, form, ops), ignoreClass);
        return ops.reshape(counts, yPred.shape().without(form.axis));
    }

    private static Tensor sparse(Tensor classes, Tensor yPred, Form form, Ops ops) {
        Tensor whole = ops.cast(classes, DType.INT64);
        return ops.sparseCategoricalCrossentropy(whole, yPred, form.fromLogits, form.axis);
    }

    private static Tensor withoutClassAxis(Tensor yTrue, Tensor yPred, Form form, Ops ops) {
        Shape labels = yTrue.shape();
        return labels.rank() == yPred.shape().rank() && labels.dim(form.axis) == 1
                ? ops.squeeze(yTrue, form.axis)
                : yTrue;
    }
}
