package org.keratin.keras.metrics;

import java.util.List;
import java.util.stream.IntStream;
import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The mean over some classes of intersection over union, from how often each class is taken for
 * each other. A class that does not occur does not count.
 */
abstract class ClassMatrix extends Metric {

    private static final double EPSILON = 1e-7;

    /**
     * How labels and predictions hold classes.
     *
     * @param classes how many classes there are
     * @param ignored a class whose labels do not count; {@code null} for none
     * @param sparseTrue whether labels are classes, rather than a score for each class
     * @param sparsePred whether predictions are classes, rather than a score for each class
     * @param axis along which scores lie
     */
    record Coding(int classes, Integer ignored, boolean sparseTrue, boolean sparsePred, int axis) {}

    private final Coding coding;
    private final int[] targets;
    private final Variable matrix;

    ClassMatrix(Record config, MetricOptions options, Coding coding, List<Integer> targets) {
        // Counts are whole numbers; weights that are not, ask for a dtype that is not.
        super(config, options.orDtype(DType.INT32));
        int classes = coding.classes();
        this.coding = coding;
        this.matrix = addVariable("total_confusion_matrix", Shape.of(classes, classes), dtype());
        this.targets = targets == null ? IntStream.range(0, classes).toArray() : checked(targets);
    }

    private int[] checked(List<Integer> ids) {
        boolean fit =
                !ids.isEmpty()
                        && ids.stream()
                                .allMatch(
                                        id ->
                                                id != null
                                                        && id < coding.classes()
                                                        && id >= -coding.classes());
        if (!fit) {
            throw ConfigException.expected(
                    "target_class_ids", "classes from 0 to " + (coding.classes() - 1), ids);
        }
        return ids.stream().mapToInt(Integer::intValue).toArray();
    }

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        Tensor labels = classes(yTrue, coding.sparseTrue(), ops);
        Tensor predictions = classes(yPred, coding.sparsePred(), ops);
        if (!labels.shape().equals(predictions.shape())) {
            throw new ShapeException(
                    name()
                            + ": expected as many labels as predictions, found "
                            + yTrue.shape()
                            + " and "
                            + yPred.shape());
        }
        Tensor counts = ops.logicalAnd(isClass(labels, ops), isClass(predictions, ops));
        if (coding.ignored() != null) {
            counts = ops.logicalAnd(counts, ops.notEqual(labels, coding.ignored()));
        }
        Tensor weights = ops.where(counts, weights(sampleWeight, labels.shape(), ops), 0);
        Tensor row = ops.cast(ops.where(counts, labels, 0), DType.INT32);
        Tensor column = ops.cast(ops.where(counts, predictions, 0), DType.INT32);
        int classes = coding.classes();
        Tensor cell = ops.add(ops.multiply(row, classes), column);
        Tensor batch = ops.segmentSum(ops.cast(weights, dtype()), cell, classes * classes);
        assignAdd(matrix, ops.reshape(batch, classes, classes), ops);
    }

    private Tensor classes(Tensor x, boolean sparse, Ops ops) {
        Tensor classes = sparse ? x : ops.argmax(x, coding.axis());
        return ops.ravel(ops.cast(classes, dtype()));
    }

    private Tensor isClass(Tensor x, Ops ops) {
        return ops.logicalAnd(ops.greaterEqual(x, 0), ops.less(x, coding.classes()));
    }

    private Tensor weights(Tensor sampleWeight, Shape shape, Ops ops) {
        if (sampleWeight == null) {
            return ops.ones(shape, dtype());
        }
        Tensor weights = ops.cast(sampleWeight, dtype());
        return ops.broadcastTo(weights.shape().rank() > 1 ? ops.ravel(weights) : weights, shape);
    }

    @Override
    protected Tensor compute(Ops ops) {
        Tensor intersection = ops.diagonal(matrix.value());
        Tensor occurrences = ops.add(ops.sum(matrix.value(), 0), ops.sum(matrix.value(), 1));
        Tensor union = ofTargets(ops.subtract(occurrences, intersection), ops);
        Tensor present = ops.greater(union, 1e-9);
        Tensor shares = ops.divide(ofTargets(intersection, ops), ops.add(union, EPSILON));
        Tensor number = ops.sum(ops.cast(present, DType.FLOAT32));
        return ops.divide(ops.sum(ops.where(present, shares, 0.0)), ops.add(number, EPSILON));
    }

    private Tensor ofTargets(Tensor x, Ops ops) {
        return ops.cast(ops.take(x, Tensor.of(targets.clone(), targets.length), 0), DType.FLOAT32);
    }
}
