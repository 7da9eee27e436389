package org.keratin.tensor;

import java.util.List;
import org.keratin.tensor.internal.Axes;
import org.keratin.tensor.internal.DenseTensor;
import org.osgi.annotation.versioning.ProviderType;

/**
 * An n-dimensional array. Immutable; elements are in row-major order, and "flat" positions count
 * along it.
 *
 * <p>A tensor need not hold data: where only shapes are worked out, {@link #isConcrete()} is {@code
 * false} and the methods that read elements throw {@link TensorException}.
 *
 * <pre>{@code
 * Tensor x = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
 * x.shape();        // (2, 3)
 * x.doubleAt(4);    // 5.0
 * }</pre>
 */
@ProviderType
public interface Tensor {

    /** The type of the elements. */
    DType dtype();

    /** The lengths of the axes. */
    Shape shape();

    /** Whether there are elements to read. */
    boolean isConcrete();

    /** How many elements there are. */
    default int size() {
        return Axes.length(shape().elements());
    }

    /** One element as a {@code double}; a bool is 0 or 1. */
    double doubleAt(int flat);

    /**
     * One element as a {@code long}, rounded towards zero; a bool is 0 or 1. Unsigned 64-bit
     * elements keep their bits.
     */
    long longAt(int flat);

    /** One element as a {@code boolean}: whether it is not zero. */
    boolean booleanAt(int flat);

    /** One element of a {@link DType#STRING} tensor. */
    String stringAt(int flat);

    /** All elements as {@code float}s, in a new array. */
    float[] toFloats();

    /** All elements as {@code double}s, in a new array. */
    double[] toDoubles();

    /** All elements as {@code long}s, in a new array. */
    long[] toLongs();

    /** All elements as {@code int}s, in a new array. */
    int[] toInts();

    /** All elements of a bool tensor, or whether those of another are not zero, in a new array. */
    boolean[] toBooleans();

    /** All elements of a {@link DType#STRING} tensor, in a new list. */
    List<String> toStrings();

    /** The elements as little-endian bytes, in row-major order; a bool is one byte. */
    byte[] toBytes();

    /**
     * A float32 tensor of {@code data}, which is taken over, not copied: do not change it
     * afterwards.
     */
    static Tensor of(float[] data, int... dims) {
        return DenseTensor.wrap(DType.FLOAT32, Shape.of(dims), data);
    }

    /** A float64 tensor of {@code data}, which is taken over, not copied. */
    static Tensor of(double[] data, int... dims) {
        return DenseTensor.wrap(DType.FLOAT64, Shape.of(dims), data);
    }

    /** An int32 tensor of {@code data}, which is taken over, not copied. */
    static Tensor of(int[] data, int... dims) {
        return DenseTensor.wrap(DType.INT32, Shape.of(dims), data);
    }

    /** An int64 tensor of {@code data}, which is taken over, not copied. */
    static Tensor of(long[] data, int... dims) {
        return DenseTensor.wrap(DType.INT64, Shape.of(dims), data);
    }

    /** A bool tensor of a copy of {@code data}. */
    static Tensor of(boolean[] data, int... dims) {
        return DenseTensor.ofBooleans(Shape.of(dims), data);
    }

    /** A string tensor of {@code data}, which is taken over, not copied. */
    static Tensor of(String[] data, int... dims) {
        return DenseTensor.wrap(DType.STRING, Shape.of(dims), data);
    }

    /** A float32 scalar. */
    static Tensor scalar(float value) {
        return of(new float[] {value});
    }

    /** A scalar of {@code dtype}; {@code value} is rounded or cut to what that holds. */
    static Tensor scalar(double value, DType dtype) {
        return DenseTensor.scalar(dtype, value);
    }

    /** An integer scalar of {@code dtype}. */
    static Tensor scalar(long value, DType dtype) {
        return DenseTensor.scalar(dtype, value);
    }

    /**
     * A tensor of {@code dtype} from nested lists of numbers, booleans or strings (as JSON holds
     * them), or from one such value.
     *
     * @throws TensorException if the lists are ragged, or an element is not of the type
     */
    static Tensor ofNested(Object nested, DType dtype) {
        return DenseTensor.ofNested(nested, dtype);
    }

    /**
     * A tensor from little-endian bytes, as {@link #toBytes()} gives them.
     *
     * @throws TensorException if there are not as many bytes as the shape and dtype ask for
     */
    static Tensor ofBytes(byte[] littleEndian, DType dtype, Shape shape) {
        return DenseTensor.ofBytes(dtype, shape, littleEndian);
    }

    /** The elements as nested lists, as JSON would hold them; a scalar is one value. */
    Object toNested();
}
