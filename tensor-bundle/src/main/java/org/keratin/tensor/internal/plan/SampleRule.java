package org.keratin.tensor.internal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.NormalizationKernel;

/**
 * Which steps handle each sample, an index of the first axis, by itself: what comes out for one
 * does not depend on the others, and is what would come out if it were alone.
 *
 * @param batch how many samples there are
 * @param known whether a value is known to be of samples
 */
record SampleRule(int batch, Predicate<Node> known) {

    /** With fewer rows of a sample, a large matrix is better loaded once for many samples. */
    private static final int FEW_ROWS = 16;

    /** From how many elements on a matrix is large. */
    private static final int LARGE = 1 << 16;

    /** Whether {@code node} handles each sample by itself, and that is no waste. */
    boolean serves(Node node) {
        TensorSpec spec = node.spec();
        return isOfSamples(spec.shape(), spec.dtype())
                && node.inputs().stream().allMatch(this::isKnown)
                && serves(node.step(), node.inputs(), spec.shape());
    }

    /** Whether a tensor has the samples along its first axis, and something for each. */
    boolean isOfSamples(Shape shape, DType dtype) {
        return dtype == DType.FLOAT32
                && shape.rank() > 1
                && shape.dim(0) == batch
                && shape.elements() > 0;
    }

    private boolean isKnown(Value value) {
        return value instanceof Value.Constant || value instanceof Node node && known.test(node);
    }

    private boolean serves(Step step, List<Value> inputs, Shape shape) {
        Value first = inputs.get(0);
        if (step instanceof Chain chain) {
            return serves(chain.first(), inputs.subList(0, chain.arity()), shape);
        }
        if (step instanceof Step.Binary) {
            return inputs.stream().allMatch(input -> broadcasts(input, shape.rank()));
        }
        if (step instanceof Step.Join join) {
            return join.axis() > 0 && inputs.stream().allMatch(Node.class::isInstance);
        }
        if (!(first instanceof Node x)) {
            return false;
        }
        if (step instanceof Step.Matmul) {
            return multiplies(x, inputs.get(1), shape);
        }
        if (step instanceof Step.Convolve) {
            return inputs.get(1) instanceof Value.Constant kernel
                    && isWorth(kernel.tensor(), shape);
        }
        if (step instanceof Step.Pad pad) {
            return pad.before()[0] == 0
                    && pad.after()[0] == 0
                    && inputs.get(1) instanceof Value.Constant;
        }
        if (step instanceof Step.Reduce reduce) {
            return Arrays.stream(reduce.axes()).allMatch(axis -> axis > 0);
        }
        if (step instanceof Step.Permute permute) {
            return permute.order()[0] == 0;
        }
        if (step instanceof Softmaxed softmax) {
            return isWithin(softmax.length(), shape);
        }
        if (step instanceof Normalized normalized) {
            NormalizationKernel kernel = normalized.kernel();
            return isWithin(kernel.length(), shape) && areConstants(inputs, 1);
        }
        if (step instanceof Attended) {
            return inputs.subList(0, Attended.ADDED).stream().allMatch(Node.class::isInstance)
                    && inputs.stream().allMatch(input -> broadcasts(input, shape.rank()));
        }
        return step instanceof Step.Unary
                || step instanceof Activated
                || step instanceof Step.Pool
                || step instanceof Step.Reshape;
    }

    private boolean multiplies(Node x, Value other, Shape shape) {
        if (other instanceof Node matrices) {
            int rank = x.spec().shape().rank();
            return rank > 2 && matrices.spec().shape().rank() == rank;
        }
        Tensor matrix = ((Value.Constant) other).tensor();
        int rank = matrix.shape().rank();
        return rank >= 2
                && matrix.shape().slice(0, rank - 2).elements() == 1
                && rank <= x.spec().shape().rank()
                && isWorth(matrix, shape);
    }

    /** Whether a sample has enough rows for the matrix that they are multiplied by. */
    private boolean isWorth(Tensor kernel, Shape result) {
        long rows = result.elements() / batch / Math.max(1, result.last());
        return rows >= FEW_ROWS || kernel.size() < LARGE;
    }

    /** Whether an operand is the same for each sample, or has one part for each. */
    private static boolean broadcasts(Value value, int rank) {
        if (value instanceof Node node) {
            return node.spec().shape().rank() == rank;
        }
        Shape shape = ((Value.Constant) value).tensor().shape();
        return shape.rank() < rank || shape.rank() == rank && shape.dim(0) == 1;
    }

    /** Whether rows of this length are parts of a sample. */
    private boolean isWithin(int length, Shape shape) {
        return shape.elements() / batch % length == 0;
    }

    private static boolean areConstants(List<Value> values, int from) {
        return values.stream().skip(from).allMatch(Value.Constant.class::isInstance);
    }
}
