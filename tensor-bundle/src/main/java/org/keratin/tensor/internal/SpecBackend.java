package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.DType;
import org.keratin.tensor.HostFunction;
import org.keratin.tensor.Ops;
import org.keratin.tensor.RandomKind;
import org.keratin.tensor.Recurrence;
import org.keratin.tensor.ReduceOp;
import org.keratin.tensor.ScatterMode;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.UnaryOp;
import org.keratin.tensor.Windows;

/** The back end that works out shapes and dtypes only. */
public final class SpecBackend implements Ops {

    /** The one instance there needs to be. */
    public static final Ops INSTANCE = new SpecBackend();

    private SpecBackend() {}

    /** A tensor without data. */
    public static Tensor tensor(Shape shape, DType dtype) {
        return new SpecTensor(shape, dtype);
    }

    @Override
    public Tensor unary(UnaryOp op, Tensor x) {
        return new SpecTensor(Rules.unary(op, x));
    }

    @Override
    public Tensor binary(BinaryOp op, Tensor a, Tensor b) {
        return new SpecTensor(Rules.binary(op, a, b));
    }

    @Override
    public Tensor choose(Tensor condition, Tensor a, Tensor b) {
        return new SpecTensor(Rules.choose(condition, a, b));
    }

    @Override
    public Tensor cast(Tensor x, DType dtype) {
        return x.dtype() == dtype ? x : new SpecTensor(Rules.cast(x, dtype));
    }

    @Override
    public Tensor reduce(ReduceOp op, Tensor x, int[] axes, boolean keepDims) {
        return new SpecTensor(Rules.reduce(op, x, axes, keepDims));
    }

    @Override
    public Tensor argReduce(boolean largest, Tensor x, int axis) {
        return new SpecTensor(Rules.argReduce(x, axis));
    }

    @Override
    public Tensor cumulate(ReduceOp op, Tensor x, int axis) {
        return new SpecTensor(Rules.cumulate(op, x, axis));
    }

    @Override
    public Tensor reshapeTo(Tensor x, Shape shape) {
        return new SpecTensor(Rules.reshape(x, shape));
    }

    @Override
    public Tensor permute(Tensor x, int[] order) {
        return new SpecTensor(Rules.permute(x, order));
    }

    @Override
    public Tensor broadcastTo(Tensor x, Shape shape) {
        return new SpecTensor(Rules.broadcastTo(x, shape));
    }

    @Override
    public Tensor slice(Tensor x, int[] start, int[] count, int[] step) {
        return new SpecTensor(Rules.slice(x, start, count, step));
    }

    @Override
    public Tensor join(List<Tensor> tensors, int axis) {
        return new SpecTensor(Rules.join(tensors, axis));
    }

    @Override
    public Tensor pad(Tensor x, int[] before, int[] after, Tensor value) {
        return new SpecTensor(Rules.pad(x, before, after, value));
    }

    @Override
    public Tensor gather(Tensor x, Tensor indices, int axis) {
        return new SpecTensor(Rules.gather(x, indices, axis));
    }

    @Override
    public Tensor scatter(Tensor x, Tensor indices, Tensor updates, ScatterMode mode) {
        return new SpecTensor(Rules.scatter(x, indices, updates));
    }

    @Override
    public Tensor matrixProduct(Tensor a, Tensor b) {
        return new SpecTensor(Rules.matrixProduct(a, b));
    }

    @Override
    public Tensor convolve(Tensor x, Tensor kernel, Windows windows, int groups) {
        return new SpecTensor(WindowRules.convolve(x, kernel, windows, groups));
    }

    @Override
    public Tensor convolveTranspose(Tensor x, Tensor kernel, Windows windows, int[] output) {
        return new SpecTensor(WindowRules.convolveTranspose(x, kernel, windows, output));
    }

    @Override
    public Tensor pool(ReduceOp op, Tensor x, int[] size, Windows windows) {
        return new SpecTensor(WindowRules.pool(op, x, size, windows));
    }

    @Override
    public Tensor sortAlong(Tensor x, int axis) {
        return new SpecTensor(Rules.lanes(x, axis));
    }

    @Override
    public Tensor argsortAlong(Tensor x, int axis) {
        return new SpecTensor(Rules.lanes(x, axis).shape(), DType.INT32);
    }

    @Override
    public Tensor fill(Shape shape, Tensor value) {
        return new SpecTensor(Rules.fill(shape, value));
    }

    @Override
    public Tensor range(double start, double step, int count, DType dtype) {
        return new SpecTensor(Rules.range(count, dtype));
    }

    @Override
    public Tensor random(RandomKind kind, Shape shape, DType dtype, long seed) {
        return new SpecTensor(Rules.random(kind, shape, dtype));
    }

    @Override
    public Tensor recur(
            Recurrence how,
            Tensor x,
            Tensor mask,
            Tensor kernel,
            Tensor bias,
            Tensor recurrentKernel,
            Tensor recurrentBias,
            List<Tensor> states) {
        return new SpecTensor(
                RecurrentRules.recur(
                        how, x, mask, kernel, bias, recurrentKernel, recurrentBias, states));
    }

    @Override
    public List<Tensor> host(HostFunction function, List<Tensor> inputs, List<TensorSpec> results) {
        return results.stream().<Tensor>map(SpecTensor::new).toList();
    }
}
