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
import org.keratin.tensor.internal.compose.Attention;
import org.keratin.tensor.internal.compose.Normalization;
import org.keratin.tensor.internal.kernel.AttentionKernel;
import org.keratin.tensor.internal.kernel.BinaryKernel;
import org.keratin.tensor.internal.kernel.CastKernel;
import org.keratin.tensor.internal.kernel.ConvolutionKernel;
import org.keratin.tensor.internal.kernel.GatherKernel;
import org.keratin.tensor.internal.kernel.JoinKernel;
import org.keratin.tensor.internal.kernel.LaneKernel;
import org.keratin.tensor.internal.kernel.MatmulKernel;
import org.keratin.tensor.internal.kernel.NormalizationKernel;
import org.keratin.tensor.internal.kernel.PoolKernel;
import org.keratin.tensor.internal.kernel.RandomKernel;
import org.keratin.tensor.internal.kernel.ReduceKernel;
import org.keratin.tensor.internal.kernel.ScatterKernel;
import org.keratin.tensor.internal.kernel.SoftmaxKernel;
import org.keratin.tensor.internal.kernel.StatisticsKernel;
import org.keratin.tensor.internal.kernel.StridedKernel;
import org.keratin.tensor.internal.kernel.TransposeKernel;
import org.keratin.tensor.internal.kernel.UnaryKernel;
import org.keratin.tensor.kernels.Activation;

/**
 * The back end that computes in plain Java: each primitive checks by its rule, then hands over to a
 * kernel.
 */
public final class CpuBackend implements Ops {

    /** The one instance there needs to be. */
    public static final Ops INSTANCE = new CpuBackend();

    private CpuBackend() {}

    @Override
    public Tensor unary(UnaryOp op, Tensor x) {
        TensorSpec result = Rules.unary(op, x);
        return rounded(UnaryKernel.run(op, single(x)), result);
    }

    @Override
    public Tensor binary(BinaryOp op, Tensor a, Tensor b) {
        TensorSpec result = Rules.binary(op, a, b);
        return rounded(BinaryKernel.run(op, single(a), single(b), result.shape()), result);
    }

    @Override
    public Tensor choose(Tensor condition, Tensor a, Tensor b) {
        TensorSpec result = Rules.choose(condition, a, b);
        return StridedKernel.choose(dense(condition), dense(a), dense(b), result.shape());
    }

    @Override
    public Tensor cast(Tensor x, DType dtype) {
        Rules.cast(x, dtype);
        return x.dtype() == dtype ? x : CastKernel.run(dense(x), dtype);
    }

    @Override
    public Tensor reduce(ReduceOp op, Tensor x, int[] axes, boolean keepDims) {
        TensorSpec result = Rules.reduce(op, x, axes, keepDims);
        return rounded(ReduceKernel.run(op, single(x), axes, result.shape()), result);
    }

    @Override
    public Tensor argReduce(boolean largest, Tensor x, int axis) {
        TensorSpec result = Rules.argReduce(x, axis);
        return LaneKernel.argReduce(largest, dense(x), axis, result.shape());
    }

    @Override
    public Tensor cumulate(ReduceOp op, Tensor x, int axis) {
        Rules.cumulate(op, x, axis);
        return LaneKernel.cumulate(op, dense(x), axis);
    }

    @Override
    public Tensor reshapeTo(Tensor x, Shape shape) {
        Rules.reshape(x, shape);
        return dense(x).part(0, shape);
    }

    @Override
    public Tensor permute(Tensor x, int[] order) {
        return StridedKernel.permute(dense(x), order, Rules.permute(x, order).shape());
    }

    @Override
    public Tensor broadcastTo(Tensor x, Shape shape) {
        return StridedKernel.broadcast(dense(x), Rules.broadcastTo(x, shape).shape());
    }

    @Override
    public Tensor slice(Tensor x, int[] start, int[] count, int[] step) {
        return StridedKernel.slice(
                dense(x), start, step, Rules.slice(x, start, count, step).shape());
    }

    @Override
    public Tensor join(List<Tensor> tensors, int axis) {
        TensorSpec result = Rules.join(tensors, axis);
        return tensors.size() == 1
                ? tensors.get(0)
                : JoinKernel.join(dense(tensors), axis, result.shape());
    }

    @Override
    public Tensor pad(Tensor x, int[] before, int[] after, Tensor value) {
        return JoinKernel.pad(
                dense(x), before, dense(value), Rules.pad(x, before, after, value).shape());
    }

    @Override
    public Tensor gather(Tensor x, Tensor indices, int axis) {
        return GatherKernel.run(
                dense(x), dense(indices), axis, Rules.gather(x, indices, axis).shape());
    }

    @Override
    public Tensor scatter(Tensor x, Tensor indices, Tensor updates, ScatterMode mode) {
        Rules.scatter(x, indices, updates);
        return ScatterKernel.run(dense(x), dense(indices), dense(updates), mode);
    }

    @Override
    public Tensor matrixProduct(Tensor a, Tensor b) {
        TensorSpec result = Rules.matrixProduct(a, b);
        return rounded(MatmulKernel.run(single(a), single(b), result.shape()), result);
    }

    @Override
    public Tensor convolve(Tensor x, Tensor kernel, Windows windows, int groups) {
        TensorSpec result = WindowRules.convolve(x, kernel, windows, groups);
        return rounded(
                ConvolutionKernel.run(
                        floating(x), floating(kernel), windows, groups, result.shape()),
                result);
    }

    @Override
    public Tensor convolveTranspose(Tensor x, Tensor kernel, Windows windows, int[] output) {
        TensorSpec result = WindowRules.convolveTranspose(x, kernel, windows, output);
        return rounded(
                TransposeKernel.run(floating(x), floating(kernel), windows, result.shape()),
                result);
    }

    @Override
    public Tensor pool(ReduceOp op, Tensor x, int[] size, Windows windows) {
        TensorSpec result = WindowRules.pool(op, x, size, windows);
        return rounded(PoolKernel.run(op, floating(x), size, windows, result.shape()), result);
    }

    @Override
    public Tensor sortAlong(Tensor x, int axis) {
        Rules.lanes(x, axis);
        return LaneKernel.sort(dense(x), axis);
    }

    @Override
    public Tensor argsortAlong(Tensor x, int axis) {
        Rules.lanes(x, axis);
        return LaneKernel.argsort(dense(x), axis);
    }

    @Override
    public Tensor fill(Shape shape, Tensor value) {
        return StridedKernel.broadcast(dense(value), Rules.fill(shape, value).shape());
    }

    @Override
    public Tensor range(double start, double step, int count, DType dtype) {
        Rules.range(count, dtype);
        return CastKernel.range(start, step, count, dtype);
    }

    @Override
    public Tensor random(RandomKind kind, Shape shape, DType dtype, long seed) {
        Rules.random(kind, shape, dtype);
        return RandomKernel.run(kind, shape, dtype, seed);
    }

    @Override
    public List<Tensor> host(HostFunction function, List<Tensor> inputs, List<TensorSpec> results) {
        List<Tensor> computed = function.apply(List.<Tensor>copyOf(dense(inputs)));
        Rules.check(
                computed.size() == results.size(),
                "expected %s results, found %s",
                results.size(),
                computed.size());
        for (int i = 0; i < results.size(); i++) {
            TensorSpec found = new TensorSpec(computed.get(i).shape(), computed.get(i).dtype());
            Rules.check(
                    found.equals(results.get(i)),
                    "expected a result of %s, found %s",
                    results.get(i),
                    found);
        }
        return computed;
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
        TensorSpec result =
                RecurrentRules.recur(
                        how, x, mask, kernel, bias, recurrentKernel, recurrentBias, states);
        return PackedRecurrent.serves(how, result)
                ? RecurrentCache.packed(how, kernel, bias, recurrentKernel, recurrentBias)
                        .run(x, mask, states, result.shape())
                : Ops.super.recur(
                        how, x, mask, kernel, bias, recurrentKernel, recurrentBias, states);
    }

    @Override
    public Tensor gelu(Tensor x, boolean approximate) {
        Activation activation = approximate ? Activation.GELU_TANH : Activation.GELU;
        return x.dtype() == DType.FLOAT32
                ? UnaryKernel.run(activation, dense(x))
                : Ops.super.gelu(x, approximate);
    }

    @Override
    public Tensor silu(Tensor x) {
        return x.dtype() == DType.FLOAT32
                ? UnaryKernel.run(Activation.SILU, dense(x))
                : Ops.super.silu(x);
    }

    @Override
    public Tensor softmax(Tensor x, int[] axes) {
        int length = LastAxes.length(x, axes);
        return length > 0 ? SoftmaxKernel.run(dense(x), length) : Ops.super.softmax(x, axes);
    }

    @Override
    public Tensor batchNormalization(
            Tensor x,
            Tensor mean,
            Tensor variance,
            int axis,
            Tensor offset,
            Tensor scale,
            double epsilon) {
        if (!StatisticsKernel.serves(x, axis, mean, variance, offset, scale)) {
            return Ops.super.batchNormalization(x, mean, variance, axis, offset, scale, epsilon);
        }
        Tensor factor = Normalization.factor(this, variance, scale, epsilon);
        return StatisticsKernel.run(dense(x), mean, factor, offset);
    }

    @Override
    public Tensor layerNormalization(
            Tensor x, Tensor gamma, Tensor beta, int[] axes, double epsilon) {
        int length = LastAxes.length(x, axes);
        boolean serves = length > 0 && LastAxes.fit(gamma, x, axes) && LastAxes.fit(beta, x, axes);
        return serves
                ? new NormalizationKernel(length, epsilon, true).run(dense(x), gamma, beta)
                : Ops.super.layerNormalization(x, gamma, beta, axes, epsilon);
    }

    @Override
    public Tensor rmsNormalization(Tensor x, Tensor scale, int[] axes, double epsilon) {
        int length = LastAxes.length(x, axes);
        return length > 0 && LastAxes.fit(scale, x, axes)
                ? new NormalizationKernel(length, epsilon, false).run(dense(x), scale, null)
                : Ops.super.rmsNormalization(x, scale, axes, epsilon);
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
                return new AttentionKernel(
                                dense(query),
                                dense(key),
                                dense(value),
                                added == null ? null : dense(added),
                                mask == null && isCausal,
                                AttentionRules.scale(scale, query))
                        .run();
            }
        }
        return Ops.super.dotProductAttention(query, key, value, bias, mask, scale, isCausal);
    }

    /** {@code x} in the dtype that the result was announced in. */
    private Tensor rounded(DenseTensor x, TensorSpec result) {
        return cast(x, result.dtype());
    }

    /** {@code x} in a dtype that has arithmetic: the two of 16 bits become float32. */
    private DenseTensor single(Tensor x) {
        boolean half = x.dtype() == DType.FLOAT16 || x.dtype() == DType.BFLOAT16;
        return DenseTensor.of(half ? cast(x, DType.FLOAT32) : x);
    }

    /** {@code x} in float32 or float64, the latter for what was no float. */
    private DenseTensor floating(Tensor x) {
        return x.dtype().isFloating() ? single(x) : DenseTensor.of(cast(x, DType.FLOAT64));
    }

    private static DenseTensor dense(Tensor x) {
        return DenseTensor.of(x);
    }

    private static List<DenseTensor> dense(List<Tensor> tensors) {
        return tensors.stream().map(DenseTensor::of).toList();
    }
}
