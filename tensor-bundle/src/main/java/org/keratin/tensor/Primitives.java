package org.keratin.tensor;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a back end supplies: the few operations that all of {@link Ops} is composed of.
 *
 * <p>Nothing is converted here: operands that must agree in dtype do so already (the methods of
 * {@link Ops} promote), axes count from the front, and shapes are as the method says. A back end
 * may compute, record, work out shapes only, or fuse. Every method throws {@link TensorException}
 * where shapes or dtypes do not fit. Where {@code keras.ops} has a function of nearly the same
 * sense, the primitive bears another name ({@link #choose} for {@code where}, {@link #join} for
 * {@code concatenate}).
 */
@ProviderType
public interface Primitives {

    /**
     * {@code op} of each element. The result has the dtype of {@code x}, or bool where {@code op}
     * is a test.
     */
    Tensor unary(UnaryOp op, Tensor x);

    /**
     * {@code op} of each pair of elements, shapes broadcast, dtypes equal. The result has their
     * dtype, or bool where {@code op} is a comparison.
     */
    Tensor binary(BinaryOp op, Tensor a, Tensor b);

    /**
     * Elements of {@code a} where {@code condition} (bool) holds, of {@code b} elsewhere; all three
     * broadcast, {@code a} and {@code b} of one dtype.
     */
    Tensor choose(Tensor condition, Tensor a, Tensor b);

    /**
     * The same values in another dtype: rounded, cut towards zero, wrapped, or compared with zero
     * for bool.
     */
    Tensor cast(Tensor x, DType dtype);

    /**
     * Folds away the given axes; with {@code keepDims} they stay with length 1. The dtype stays, or
     * is bool for ALL and ANY.
     */
    Tensor reduce(ReduceOp op, Tensor x, int[] axes, boolean keepDims);

    /**
     * The positions (int32) of the largest or smallest elements along one axis, which goes away;
     * the first of equal ones.
     */
    Tensor argReduce(boolean largest, Tensor x, int axis);

    /** Folds along one axis, keeping each intermediate result: SUM, PROD, MAX or MIN. */
    Tensor cumulate(ReduceOp op, Tensor x, int axis);

    /** The same elements in another shape, of as many elements, without unknown axes. */
    Tensor reshapeTo(Tensor x, Shape shape);

    /** The axes in another order: axis {@code i} of the result is {@code order[i]} of {@code x}. */
    Tensor permute(Tensor x, int[] order);

    /** Axes of length 1, and missing leading axes, repeated to {@code shape}. */
    Tensor broadcastTo(Tensor x, Shape shape);

    /**
     * For each axis the elements from {@code start}, {@code count} of them, {@code step} apart (not
     * 0; negative runs backwards).
     */
    Tensor slice(Tensor x, int[] start, int[] count, int[] step);

    /** Tensors of one dtype joined along one axis; all other axes agree. */
    Tensor join(List<Tensor> tensors, int axis);

    /**
     * {@code before[i]} and {@code after[i]} elements of {@code value} (a scalar of the same dtype)
     * put around axis {@code i}.
     */
    Tensor pad(Tensor x, int[] before, int[] after, Tensor value);

    /**
     * The slices of {@code x} along {@code axis} at {@code indices} (int32 or int64, any shape,
     * within range), which replace that axis.
     */
    Tensor gather(Tensor x, Tensor indices, int axis);

    /**
     * {@code x} with {@code updates} combined into it: row {@code i} of {@code indices} {@code (n,
     * k)} names a place by its first {@code k} axes, {@code updates} is {@code (n, remaining axes
     * of x)}. Later rows win for {@link ScatterMode#SET}.
     */
    Tensor scatter(Tensor x, Tensor indices, Tensor updates, ScatterMode mode);

    /**
     * The matrix product over the last two axes, {@code (…, m, k)} by {@code (…, k, n)}; leading
     * axes broadcast. One dtype, at least rank 2.
     */
    Tensor matrixProduct(Tensor a, Tensor b);

    /**
     * A convolution, channels last: {@code x} is {@code (batch, spatial…, in)}, {@code kernel}
     * {@code (spatial…, in / groups, out)}.
     */
    Tensor convolve(Tensor x, Tensor kernel, Windows windows, int groups);

    /**
     * The transpose of {@link #convolve} without groups: {@code x} is {@code (batch, spatial…,
     * in)}, {@code kernel} {@code (spatial…, out, in)}; {@code output} is the result's spatial
     * shape, the windows' padding that of the forward convolution.
     */
    Tensor convolveTranspose(Tensor x, Tensor kernel, Windows windows, int[] output);

    /** MAX or SUM over windows of {@code size}, channels last; padding does not take part. */
    Tensor pool(ReduceOp op, Tensor x, int[] size, Windows windows);

    /** Sorted along one axis, ascending, NaN last, stable. */
    Tensor sortAlong(Tensor x, int axis);

    /** The positions (int32) that {@link #sortAlong} takes elements from. */
    Tensor argsortAlong(Tensor x, int axis);

    /** A tensor full of one value, a scalar. */
    Tensor fill(Shape shape, Tensor value);

    /**
     * {@code start + i * step} for {@code i} from 0 on, {@code count} of them, computed in double.
     */
    Tensor range(double start, double step, int count, DType dtype);

    /** Random numbers: the same for the same seed on every machine. */
    Tensor random(RandomKind kind, Shape shape, DType dtype, long seed);

    /**
     * A computation on whole arrays that is none of the above (a matrix decomposition, say): {@code
     * function} sees tensors with data. {@code results} are the shapes and dtypes of what it gives,
     * for back ends that do not compute.
     */
    List<Tensor> host(HostFunction function, List<Tensor> inputs, List<TensorSpec> results);
}
