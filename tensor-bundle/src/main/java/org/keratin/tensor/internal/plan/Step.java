package org.keratin.tensor.internal.plan;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.HostFunction;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Recurrence;
import org.keratin.tensor.ReduceOp;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.UnaryOp;
import org.keratin.tensor.Windows;

/** What one step does with its inputs. Immutable. */
interface Step {

    /** Does it. */
    Tensor run(List<Tensor> inputs, Ops ops);

    /**
     * Whether what comes out is in an array of its own, which the next step may change, and not in
     * that of an input.
     */
    default boolean isFresh() {
        return false;
    }

    /** This step for tensors of other shapes, such as for fewer samples. */
    default Step ofShapes(UnaryOperator<Shape> shapes) {
        return this;
    }

    /** A function of each element. */
    record Unary(UnaryOp op) implements Step {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.unary(op, inputs.get(0));
        }

        @Override
        public boolean isFresh() {
            return true;
        }
    }

    /** A function of each pair of elements. */
    record Binary(BinaryOp op) implements Step {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.binary(op, inputs.get(0), inputs.get(1));
        }

        @Override
        public boolean isFresh() {
            return true;
        }
    }

    /** A product whose right operand, a kernel, has its outputs along the last axis. */
    sealed interface Product extends Step permits Matmul, Convolve {

        @Override
        default boolean isFresh() {
            return true;
        }
    }

    /** A matrix product. */
    record Matmul() implements Product {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.matrixProduct(inputs.get(0), inputs.get(1));
        }
    }

    /** A convolution. */
    record Convolve(Windows windows, int groups) implements Product {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.convolve(inputs.get(0), inputs.get(1), windows, groups);
        }

        @Override
        public String toString() {
            return "Convolve[groups=" + groups + "]";
        }
    }

    /** The same elements in another shape. */
    record Reshape(Shape shape) implements Step {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.reshapeTo(inputs.get(0), shape);
        }

        @Override
        public Step ofShapes(UnaryOperator<Shape> shapes) {
            return new Reshape(shapes.apply(shape));
        }
    }

    /** The axes in another order. */
    record Permute(int[] order) implements Step {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.permute(inputs.get(0), order);
        }

        @Override
        public String toString() {
            return "Permute" + Arrays.toString(order);
        }
    }

    /** Tensors one behind the other, along an axis. */
    record Join(int axis) implements Step {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.join(inputs, axis);
        }
    }

    /** A fold of windows. */
    record Pool(ReduceOp op, int[] size, Windows windows) implements Step {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.pool(op, inputs.get(0), size, windows);
        }

        @Override
        public String toString() {
            return "Pool[" + op + "]";
        }
    }

    /** More elements around, the second operand each. */
    record Pad(int[] before, int[] after) implements Step {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.pad(inputs.get(0), before, after, inputs.get(1));
        }

        @Override
        public String toString() {
            return "Pad";
        }
    }

    /** A fold of axes. */
    record Reduce(ReduceOp op, int[] axes, boolean keepDims) implements Step {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.reduce(op, inputs.get(0), axes, keepDims);
        }

        @Override
        public String toString() {
            return "Reduce[" + op + "]";
        }
    }

    /**
     * A cell that is repeated. The operands are the input, the kernel and the recurrent kernel, the
     * states, and the biases and the mask that there are.
     */
    record Recur(Recurrence how, boolean bias, boolean recurrentBias, boolean mask)
            implements Step {

        private static final int STATES = 3;

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.recur(
                    how,
                    inputs.get(0),
                    mask(inputs),
                    inputs.get(1),
                    bias(inputs),
                    inputs.get(2),
                    recurrentBias(inputs),
                    states(inputs));
        }

        /** The states among the operands. */
        <T> List<T> states(List<T> inputs) {
            return inputs.subList(STATES, STATES + how.cell().states());
        }

        /** The bias among the operands, or null. */
        <T> T bias(List<T> inputs) {
            return bias ? inputs.get(STATES + how.cell().states()) : null;
        }

        /** The recurrent bias among the operands, or null. */
        <T> T recurrentBias(List<T> inputs) {
            return recurrentBias ? inputs.get(inputs.size() - (mask ? 2 : 1)) : null;
        }

        /** The mask among the operands, or null. */
        <T> T mask(List<T> inputs) {
            return mask ? inputs.get(inputs.size() - 1) : null;
        }

        @Override
        public String toString() {
            return "Recur[" + how.cell() + "]";
        }
    }

    /** One of the results of a computation on whole arrays. */
    record Host(HostFunction function, List<TensorSpec> results, int index) implements Step {

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return ops.host(function, inputs, results).get(index);
        }

        @Override
        public String toString() {
            return "Host[" + index + "]";
        }
    }

    /** Any other operation. */
    record Other(String name, Computation computation) implements Step {

        /** What an operation computes. */
        interface Computation {
            Tensor run(Ops ops, List<Tensor> inputs);
        }

        @Override
        public Tensor run(List<Tensor> inputs, Ops ops) {
            return computation.run(ops, inputs);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
