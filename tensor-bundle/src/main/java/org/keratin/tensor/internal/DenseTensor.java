package org.keratin.tensor.internal;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.kernels.PackedMatrix;

/**
 * A tensor that holds data: a stretch of a Java array, in row-major order. Several may share an
 * array.
 */
public final class DenseTensor implements Tensor {

    private final DType dtype;
    private final Shape shape;

    /** An array, or what holds one for as long as it is not packed. */
    private final Object elements;

    private final int offset;
    private final int size;

    private DenseTensor(DType dtype, Shape shape, Object elements, int offset, int size) {
        this.dtype = dtype;
        this.shape = shape;
        this.elements = elements;
        this.offset = offset;
        this.size = size;
    }

    /**
     * A tensor on {@code array}, which is taken over.
     *
     * @throws TensorException if it is not as long as the shape asks for
     */
    public static DenseTensor wrap(DType dtype, Shape shape, Object array) {
        int size = Storage.length(shape);
        if (Array.getLength(array) != size) {
            throw new TensorException(
                    "expected "
                            + size
                            + " elements for shape "
                            + shape
                            + ", found "
                            + Array.getLength(array));
        }
        boolean packable = dtype == DType.FLOAT32 && size >= Packable.SMALLEST;
        Object elements = packable ? new Packable((float[]) array) : array;
        return new DenseTensor(dtype, shape, elements, 0, size);
    }

    /** A tensor on the first elements of {@code array}, which has at least as many as it takes. */
    public static DenseTensor onto(DType dtype, Shape shape, Object array) {
        return new DenseTensor(dtype, shape, array, 0, Storage.length(shape));
    }

    /** A bool tensor of a copy of {@code data}. */
    public static DenseTensor ofBooleans(Shape shape, boolean[] data) {
        byte[] bytes = new byte[data.length];
        for (int i = 0; i < data.length; i++) {
            bytes[i] = (byte) (data[i] ? 1 : 0);
        }
        return wrap(DType.BOOL, shape, bytes);
    }

    /** A scalar, rounded or cut to what {@code dtype} holds. */
    public static DenseTensor scalar(DType dtype, double value) {
        Object array = Array.newInstance(Storage.componentType(dtype), 1);
        Elements.setDouble(dtype, array, 0, value);
        return new DenseTensor(dtype, Shape.scalar(), array, 0, 1);
    }

    /** A scalar, cut or rounded to what {@code dtype} holds. */
    public static DenseTensor scalar(DType dtype, long value) {
        Object array = Array.newInstance(Storage.componentType(dtype), 1);
        Elements.setLong(dtype, array, 0, value);
        return new DenseTensor(dtype, Shape.scalar(), array, 0, 1);
    }

    /** See {@link Tensor#ofNested}. */
    public static DenseTensor ofNested(Object nested, DType dtype) {
        return Nested.parse(nested, dtype);
    }

    /** See {@link Tensor#ofBytes}. */
    public static DenseTensor ofBytes(DType dtype, Shape shape, byte[] littleEndian) {
        return LittleEndian.read(dtype, shape, littleEndian);
    }

    /**
     * {@code x} as what it is if it holds data.
     *
     * @throws TensorException if it does not
     */
    public static DenseTensor of(Tensor x) {
        if (x instanceof DenseTensor dense) {
            return dense;
        }
        if (x.isConcrete()) {
            return copyOf(x);
        }
        throw new TensorException(
                "expected a tensor that holds data, found only its shape and dtype: " + x);
    }

    private static DenseTensor copyOf(Tensor x) {
        return x.dtype() == DType.STRING
                ? wrap(DType.STRING, x.shape(), x.toStrings().toArray(String[]::new))
                : ofBytes(x.dtype(), x.shape(), x.toBytes());
    }

    /** The array that the elements are in. */
    public Object array() {
        return elements instanceof Packable packable ? packable.array() : elements;
    }

    /**
     * The elements as a packed matrix of {@code columns} columns, for a program to multiply by. A
     * large tensor keeps them so from now on, and lays them out in a row again when it is asked:
     * there is one copy of a weight, the one that is computed with.
     */
    public PackedMatrix packed(int columns) {
        int rows = columns == 0 ? 0 : size / columns;
        return elements instanceof Packable packable && offset == 0 && size == packable.size()
                ? packable.packed(rows, columns)
                : PackedMatrix.of((float[]) array(), offset, columns, rows, columns).shared();
    }

    /** Where in the array the elements begin. */
    public int offset() {
        return offset;
    }

    /**
     * A tensor of {@code newShape} on a stretch of this one's array, {@code from} elements behind
     * this one's start.
     */
    public DenseTensor part(int from, Shape newShape) {
        return new DenseTensor(dtype, newShape, elements, offset + from, Storage.length(newShape));
    }

    /** The same bits under another dtype of the same array type. */
    public DenseTensor as(DType other) {
        return new DenseTensor(other, shape, elements, offset, size);
    }

    @Override
    public DType dtype() {
        return dtype;
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public boolean isConcrete() {
        return true;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public double doubleAt(int flat) {
        return Elements.doubleAt(dtype, array(), position(flat));
    }

    @Override
    public long longAt(int flat) {
        return Elements.longAt(dtype, array(), position(flat));
    }

    @Override
    public boolean booleanAt(int flat) {
        return dtype.isFloating() ? doubleAt(flat) != 0 : longAt(flat) != 0;
    }

    @Override
    public String stringAt(int flat) {
        return strings()[position(flat)];
    }

    private String[] strings() {
        if (elements instanceof String[] strings) {
            return strings;
        }
        throw new TensorException("expected a tensor of strings, found one of " + dtype);
    }

    private int position(int flat) {
        if (flat < 0 || flat >= size) {
            throw new TensorException(
                    "expected a position among " + size + " elements, found " + flat);
        }
        return offset + flat;
    }

    @Override
    public float[] toFloats() {
        Object array = array();
        if (array instanceof float[] floats) {
            return Arrays.copyOfRange(floats, offset, offset + size);
        }
        float[] copy = new float[size];
        for (int i = 0; i < size; i++) {
            copy[i] = (float) Elements.doubleAt(dtype, array, offset + i);
        }
        return copy;
    }

    @Override
    public double[] toDoubles() {
        return Elements.doubles(this);
    }

    @Override
    public long[] toLongs() {
        return Elements.longs(this);
    }

    @Override
    public int[] toInts() {
        if (dtype == DType.INT32) {
            return Arrays.copyOfRange((int[]) elements, offset, offset + size);
        }
        return IntStream.range(0, size).map(i -> (int) longAt(i)).toArray();
    }

    @Override
    public boolean[] toBooleans() {
        boolean[] copy = new boolean[size];
        for (int i = 0; i < size; i++) {
            copy[i] = booleanAt(i);
        }
        return copy;
    }

    @Override
    public List<String> toStrings() {
        return List.of(Arrays.copyOfRange(strings(), offset, offset + size));
    }

    @Override
    public byte[] toBytes() {
        return LittleEndian.write(this);
    }

    @Override
    public Object toNested() {
        return Nested.format(this);
    }

    /** The dtype, the shape and the first elements. */
    @Override
    public String toString() {
        int shown = Math.min(size, 8);
        String elements =
                IntStream.range(0, shown)
                        .mapToObj(i -> String.valueOf(Nested.element(this, i)))
                        .reduce((a, b) -> a + ", " + b)
                        .orElse("");
        return dtype + " " + shape + " [" + elements + (shown < size ? ", …]" : "]");
    }
}
