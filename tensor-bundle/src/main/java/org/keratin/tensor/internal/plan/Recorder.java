package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.CpuOps;
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
import org.keratin.tensor.internal.AttentionRules;
import org.keratin.tensor.internal.LastAxes;
import org.keratin.tensor.internal.compose.Attention;
import org.keratin.tensor.internal.kernel.NormalizationKernel;
import org.keratin.tensor.kernels.Activation;

/**
 * The back end that computes as the one of this machine does, and writes down what it did with
 * tensors that come from the inputs. What does not come from them is a constant.
 */
public final class Recorder implements Ops {

    /** A loop of very many steps is better run as it is. */
    private static final int MOST = 50_000;

    private final Ops ops = CpuOps.instance();
    private final List<Node> inputs = new ArrayList<>();
    private boolean valueSeen;
    private int steps;

    /** An input, as the computation is to get it. */
    public Tensor input(Tensor tensor) {
        Node node = new Node(null, List.of(), spec(tensor));
        inputs.add(node);
        return new RecordedTensor(plain(tensor), node, this);
    }

    /** The tensor itself, outside of any recording. */
    public static Tensor plain(Tensor tensor) {
        return tensor instanceof RecordedTensor recorded ? recorded.value() : tensor;
    }

    /** What gives {@code outputs}, unless that depends on values that somebody looked at. */
    public Optional<Program> program(List<Tensor> outputs) {
        if (valueSeen || steps > MOST) {
            return Optional.empty();
        }
        return Optional.of(Program.of(inputs, outputs.stream().map(this::value).toList()));
    }

    void valueSeen() {
        valueSeen = true;
    }

    private static TensorSpec spec(Tensor tensor) {
        return new TensorSpec(tensor.shape(), tensor.dtype());
    }

    private Value value(Tensor tensor) {
        if (tensor instanceof RecordedTensor recorded) {
            if (recorded.isOf(this)) {
                return recorded.node();
            }
            valueSeen = true; // of another recording: it will be another one next time
        }
        return new Value.Constant(plain(tensor));
    }

    private Tensor step(Step step, Tensor... operands) {
        return step(step, List.of(operands));
    }

    private Tensor step(Step step, List<Tensor> operands) {
        Tensor result = step.run(operands.stream().map(Recorder::plain).toList(), ops);
        if (operands.stream().noneMatch(RecordedTensor.class::isInstance)) {
            return result;
        }
        steps++;
        List<Value> values = steps > MOST ? List.of() : operands.stream().map(this::value).toList();
        return new RecordedTensor(result, new Node(step, values, spec(result)), this);
    }

    private Tensor other(String name, Step.Other.Computation computation, Tensor... operands) {
        return step(new Step.Other(name, computation), operands);
    }

    @Override
    public Tensor unary(UnaryOp op, Tensor x) {
        return step(new Step.Unary(op), x);
    }

    @Override
    public Tensor binary(BinaryOp op, Tensor a, Tensor b) {
        return step(new Step.Binary(op), a, b);
    }

    @Override
    public Tensor choose(Tensor condition, Tensor a, Tensor b) {
        return other(
                "choose", (o, in) -> o.choose(in.get(0), in.get(1), in.get(2)), condition, a, b);
    }

    @Override
    public Tensor cast(Tensor x, DType dtype) {
        return x.dtype() == dtype ? x : other("cast", (o, in) -> o.cast(in.get(0), dtype), x);
    }

    @Override
    public Tensor reduce(ReduceOp op, Tensor x, int[] axes, boolean keepDims) {
        return step(new Step.Reduce(op, axes, keepDims), x);
    }

    @Override
    public Tensor argReduce(boolean largest, Tensor x, int axis) {
        return other("argReduce", (o, in) -> o.argReduce(largest, in.get(0), axis), x);
    }

    @Override
    public Tensor cumulate(ReduceOp op, Tensor x, int axis) {
        return other("cumulate", (o, in) -> o.cumulate(op, in.get(0), axis), x);
    }

    @Override
    public Tensor reshapeTo(Tensor x, Shape shape) {
        return x.shape().equals(shape) ? x : step(new Step.Reshape(shape), x);
    }

    @Override
    public Tensor permute(Tensor x, int[] order) {
        return staysInPlace(x.shape(), order)
                ? reshapeTo(x, Shape.of(IntStream.of(order).map(x.shape()::dim).toArray()))
                : step(new Step.Permute(order), x);
    }

    /** Whether all axes longer than 1 keep their order, so that no element moves. */
    private static boolean staysInPlace(Shape shape, int[] order) {
        int[] sorted = IntStream.of(order).sorted().toArray();
        if (!Arrays.equals(sorted, IntStream.range(0, shape.rank()).toArray())) {
            return false; // no order of the axes: for the back end to refuse
        }
        int last = -1;
        for (int axis : order) {
            if (shape.dim(axis) != 1) {
                if (axis < last) {
                    return false;
                }
                last = axis;
            }
        }
        return true;
    }

    @Override
    public Tensor broadcastTo(Tensor x, Shape shape) {
        if (x.shape().equals(shape)) {
            return x;
        }
        return other("broadcastTo", (o, in) -> o.broadcastTo(in.get(0), shape), x);
    }

    @Override
    public Tensor slice(Tensor x, int[] start, int[] count, int[] step) {
        return other("slice", (o, in) -> o.slice(in.get(0), start, count, step), x);
    }

    @Override
    public Tensor join(List<Tensor> tensors, int axis) {
        return step(new Step.Join(axis), tensors);
    }

    @Override
    public Tensor pad(Tensor x, int[] before, int[] after, Tensor value) {
        return step(new Step.Pad(before, after), x, value);
    }

    @Override
    public Tensor gather(Tensor x, Tensor indices, int axis) {
        return other("gather", (o, in) -> o.gather(in.get(0), in.get(1), axis), x, indices);
    }

    @Override
    public Tensor scatter(Tensor x, Tensor indices, Tensor updates, ScatterMode mode) {
        return other(
                "scatter",
                (o, in) -> o.scatter(in.get(0), in.get(1), in.get(2), mode),
                x,
                indices,
                updates);
    }

    @Override
    public Tensor matrixProduct(Tensor a, Tensor b) {
        return step(new Step.Matmul(), a, b);
    }

    @Override
    public Tensor convolve(Tensor x, Tensor kernel, Windows windows, int groups) {
        return step(new Step.Convolve(windows, groups), x, kernel);
    }

    @Override
    public Tensor convolveTranspose(Tensor x, Tensor kernel, Windows windows, int[] output) {
        return other(
                "convolveTranspose",
                (o, in) -> o.convolveTranspose(in.get(0), in.get(1), windows, output),
                x,
                kernel);
    }

    @Override
    public Tensor pool(ReduceOp op, Tensor x, int[] size, Windows windows) {
        return step(new Step.Pool(op, size, windows), x);
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
        Step.Recur step = new Step.Recur(how, bias != null, recurrentBias != null, mask != null);
        List<Tensor> operands = new ArrayList<>(List.of(x, kernel, recurrentKernel));
        operands.addAll(states);
        if (bias != null) {
            operands.add(bias);
        }
        if (recurrentBias != null) {
            operands.add(recurrentBias);
        }
        if (mask != null) {
            operands.add(mask);
        }
        return step(step, operands);
    }

    @Override
    public Tensor gelu(Tensor x, boolean approximate) {
        Activation activation = approximate ? Activation.GELU_TANH : Activation.GELU;
        return x.dtype() == DType.FLOAT32
                ? step(new Activated(activation, x.shape()), x)
                : Ops.super.gelu(x, approximate);
    }

    @Override
    public Tensor silu(Tensor x) {
        return x.dtype() == DType.FLOAT32
                ? step(new Activated(Activation.SILU, x.shape()), x)
                : Ops.super.silu(x);
    }

    @Override
    public Tensor softmax(Tensor x, int[] axes) {
        int length = LastAxes.length(x, axes);
        return length > 0 ? step(new Softmaxed(length, x.shape()), x) : Ops.super.softmax(x, axes);
    }

    @Override
    public Tensor layerNormalization(
            Tensor x, Tensor gamma, Tensor beta, int[] axes, double epsilon) {
        int length = LastAxes.length(x, axes);
        if (length > 0 && LastAxes.fit(gamma, x, axes) && LastAxes.fit(beta, x, axes)) {
            return normalize(new NormalizationKernel(length, epsilon, true), x, gamma, beta);
        }
        return Ops.super.layerNormalization(x, gamma, beta, axes, epsilon);
    }

    @Override
    public Tensor rmsNormalization(Tensor x, Tensor scale, int[] axes, double epsilon) {
        int length = LastAxes.length(x, axes);
        return length > 0 && LastAxes.fit(scale, x, axes)
                ? normalize(new NormalizationKernel(length, epsilon, false), x, scale, null)
                : Ops.super.rmsNormalization(x, scale, axes, epsilon);
    }

    private Tensor normalize(NormalizationKernel kernel, Tensor x, Tensor gamma, Tensor beta) {
        Step step = new Normalized(kernel, gamma != null, beta != null, x.shape());
        return step(step, Stream.of(x, gamma, beta).filter(Objects::nonNull).toList());
    }

    @Override
    public Tensor dotProductAttention(
            Tensor query,
            Tensor key,
            Tensor value,
            Tensor bias,
            Tensor mask,
            Double scale,
            boolean isCausal) {
        if (AttentionRules.serve(query, key, value)) {
            Shape scores = AttentionRules.scores(query, key);
            Tensor added = Attention.added(this, scores, bias, mask, isCausal);
            if (AttentionRules.fits(added, scores)) {
                Step step =
                        new Attended(
                                mask == null && isCausal,
                                AttentionRules.scale(scale, query),
                                query.shape().with(-1, value.shape().last()));
                return step(
                        step,
                        Stream.of(query, key, value, added).filter(Objects::nonNull).toList());
            }
        }
        return Ops.super.dotProductAttention(query, key, value, bias, mask, scale, isCausal);
    }

    @Override
    public Tensor sortAlong(Tensor x, int axis) {
        return other("sort", (o, in) -> o.sortAlong(in.get(0), axis), x);
    }

    @Override
    public Tensor argsortAlong(Tensor x, int axis) {
        return other("argsort", (o, in) -> o.argsortAlong(in.get(0), axis), x);
    }

    @Override
    public Tensor fill(Shape shape, Tensor value) {
        return other("fill", (o, in) -> o.fill(shape, in.get(0)), value);
    }

    @Override
    public Tensor range(double start, double step, int count, DType dtype) {
        return ops.range(start, step, count, dtype);
    }

    @Override
    public Tensor random(RandomKind kind, Shape shape, DType dtype, long seed) {
        valueSeen = true; // other numbers next time
        return ops.random(kind, shape, dtype, seed);
    }

    @Override
    public List<Tensor> host(
            HostFunction function, List<Tensor> operands, List<TensorSpec> results) {
        if (results.size() == 1) {
            return List.of(step(new Step.Host(function, results, 0), operands));
        }
        List<Tensor> outputs = new ArrayList<>();
        for (int i = 0; i < results.size(); i++) {
            outputs.add(step(new Step.Host(function, results, i), operands));
        }
        return outputs;
    }
}
