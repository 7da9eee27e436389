package org.keratin.tensor.internal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * Which steps handle each sample by itself: what comes out for one does not depend on the others,
 * and is what would come out if it were alone.
 *
 * @param samples how samples lie
 * @param known whether a node is known to handle each sample by itself
 */
record SampleRule(SampleShapes samples, Predicate<Node> known) {

    /** With fewer rows of a sample, a large matrix is better loaded once for many samples. */
    private static final int FEW_ROWS = 16;

    /** From how many elements on a matrix is large. */
    private static final int LARGE = 1 << 16;

    /** From how many on it leaves all caches before the next sample comes. */
    private static final int HUGE = 1 << 20;

    /** The rows of a sample that are worth loading one that is as large as that. */
    private static final int ROWS_FOR_HUGE = 64;

    /** Whether {@code node} handles each sample by itself, and that is no waste. */
    boolean serves(Node node) {
        Shape shape = node.spec().shape();
        return node.spec().dtype() == DType.FLOAT32
                && samples.axis(shape) >= 0
                && node.inputs().stream().allMatch(this::isKnown)
                && (isOfRows(node.step(), node.inputs(), shape)
                        || isOfFirstAxes(node.step(), node.inputs(), shape));
    }

    private boolean isKnown(Value value) {
        return value instanceof Value.Constant || value instanceof Node node && known.test(node);
    }

    /** Steps that look at the last axes only, so that it is all the same how the first ones lie. */
    private boolean isOfRows(Step step, List<Value> inputs, Shape shape) {
        if (step instanceof Chain chain) {
            // What the links take is as large as the result.
            List<Value> own = inputs.subList(0, chain.arity());
            return isOfRows(chain.first(), own, shape) || isOfFirstAxes(chain.first(), own, shape);
        }
        if (step instanceof Step.Binary) {
            return inputs.stream().allMatch(input -> broadcasts(input, shape));
        }
        if (!(inputs.get(0) instanceof Node x)) {
            return false;
        }
        if (step instanceof Step.Matmul) {
            return inputs.get(1) instanceof Value.Constant constant
                    && isOneMatrix(constant.tensor(), x)
                    && isWorth(constant.tensor(), shape);
        }
        if (step instanceof Softmaxed softmax) {
            return isWithin(softmax.length(), shape);
        }
        if (step instanceof Normalized normalized) {
            return isWithin(normalized.kernel().length(), shape) && areConstants(inputs, 1);
        }
        return step instanceof Step.Unary
                || step instanceof Activated
                || step instanceof Step.Reshape;
    }

    /** Steps that need an index of the first axis for each sample. */
    private boolean isOfFirstAxes(Step step, List<Value> inputs, Shape shape) {
        boolean first =
                samples.areFirst(shape)
                        && inputs.stream()
                                .allMatch(
                                        input ->
                                                !(input instanceof Node node)
                                                        || samples.areFirst(node.spec().shape()));
        if (!first) {
            return false;
        }
        if (step instanceof Step.Join join) {
            return join.axis() > 0 && areNodes(inputs);
        }
        if (!(inputs.get(0) instanceof Node x)) {
            return false;
        }
        if (step instanceof Step.Matmul) {
            int rank = x.spec().shape().rank();
            return rank > 2
                    && inputs.get(1) instanceof Node matrices
                    && matrices.spec().shape().rank() == rank;
        }
        if (step instanceof Step.Convolve) {
            return inputs.get(1) instanceof Value.Constant kernel
                    && isWorth(kernel.tensor(), shape);
        }
        if (step instanceof Step.Pad pad) {
            return pad.before()[0] == 0 && pad.after()[0] == 0 && areConstants(inputs, 1);
        }
        if (step instanceof Step.Reduce reduce) {
            return Arrays.stream(reduce.axes()).allMatch(axis -> axis > 0);
        }
        if (step instanceof Step.Permute permute) {
            return permute.order()[0] == 0;
        }
        if (step instanceof Attended) {
            return areNodes(inputs.subList(0, Attended.ADDED))
                    && inputs.stream().allMatch(input -> broadcasts(input, shape));
        }
        return step instanceof Step.Pool;
    }

    private static boolean isOneMatrix(Tensor matrix, Node x) {
        int rank = matrix.shape().rank();
        return rank >= 2
                && rank <= x.spec().shape().rank()
                && matrix.shape().slice(0, rank - 2).elements() == 1;
    }

    /** Whether a sample has enough rows for the matrix that they are multiplied by. */
    private boolean isWorth(Tensor kernel, Shape result) {
        long rows = result.elements() / samples.batch() / result.last();
        int enough = kernel.size() < HUGE ? FEW_ROWS : ROWS_FOR_HUGE;
        return kernel.size() < LARGE || rows >= enough;
    }

    /** Whether an operand is the same for each sample, or has the samples where the result has. */
    private boolean broadcasts(Value value, Shape result) {
        int axis = samples.axis(result);
        if (value instanceof Node node) {
            Shape shape = node.spec().shape();
            return shape.rank() == result.rank()
                    && samples.axis(shape) == axis
                    && shape.dim(axis) == result.dim(axis);
        }
        Shape shape = ((Value.Constant) value).tensor().shape();
        int own = axis - (result.rank() - shape.rank());
        return own < 0 || shape.slice(0, own + 1).elements() == 1;
    }

    /** Whether rows of this length are parts of a sample. */
    private boolean isWithin(int length, Shape shape) {
        return shape.elements() / samples.batch() % length == 0;
    }

    private static boolean areNodes(List<Value> values) {
        return values.stream().allMatch(Node.class::isInstance);
    }

    private static boolean areConstants(List<Value> values, int from) {
        return values.stream().skip(from).allMatch(Value.Constant.class::isInstance);
    }
}
