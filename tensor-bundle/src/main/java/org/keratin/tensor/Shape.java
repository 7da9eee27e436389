package org.keratin.tensor;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The lengths of a tensor's axes. Immutable.
 *
 * <p>A length may be {@link #UNKNOWN} ({@code None} in Keras), as the batch of a model's input is;
 * a tensor that holds data has none of these. Axes count from 0, and from -1 backwards.
 */
public final class Shape {

    /** The length of an axis that is not known before there is data. */
    public static final int UNKNOWN = -1;

    private static final Shape SCALAR = new Shape(new int[0]);

    private final int[] dims;

    private Shape(int[] dims) {
        this.dims = dims;
    }

    /**
     * The shape with these lengths; without any, that of a scalar.
     *
     * @throws TensorException if a length is negative and not {@link #UNKNOWN}
     */
    public static Shape of(int... dims) {
        for (int dim : dims) {
            if (dim < UNKNOWN) {
                throw new TensorException(
                        "expected lengths of axes, found " + Arrays.toString(dims));
            }
        }
        return dims.length == 0 ? SCALAR : new Shape(dims.clone());
    }

    /** The shape with these lengths, {@code null} for an unknown one. */
    public static Shape of(List<Integer> dims) {
        return of(dims.stream().mapToInt(dim -> dim == null ? UNKNOWN : dim).toArray());
    }

    /** The shape of a single value. */
    public static Shape scalar() {
        return SCALAR;
    }

    /** How many axes there are. */
    public int rank() {
        return dims.length;
    }

    /**
     * The length of one axis.
     *
     * @param axis from {@code -rank} to {@code rank - 1}
     * @throws TensorException if there is no such axis
     */
    public int dim(int axis) {
        return dims[axis(axis)];
    }

    /** The length of the last axis. */
    public int last() {
        return dim(-1);
    }

    /** All lengths, in a new array. */
    public int[] dims() {
        return dims.clone();
    }

    /** All lengths, {@code null} for an unknown one, as configs write them. */
    public List<Integer> toList() {
        return Arrays.stream(dims)
                .mapToObj(dim -> dim == UNKNOWN ? null : (Integer) dim)
                .collect(Collectors.toList());
    }

    /**
     * An axis counted from the front.
     *
     * @param axis from {@code -rank} to {@code rank - 1}
     * @throws TensorException if there is no such axis
     */
    public int axis(int axis) {
        int counted = axis < 0 ? axis + dims.length : axis;
        if (counted < 0 || counted >= dims.length) {
            throw new TensorException(
                    "expected an axis of a tensor of rank " + dims.length + ", found " + axis);
        }
        return counted;
    }

    /** Whether no length is unknown. */
    public boolean isKnown() {
        for (int dim : dims) {
            if (dim == UNKNOWN) {
                return false;
            }
        }
        return true;
    }

    /**
     * How many elements a tensor of this shape has.
     *
     * @throws TensorException if a length is unknown, or the number exceeds what {@code long} holds
     */
    public long elements() {
        long product = 1;
        for (int dim : dims) {
            if (dim == UNKNOWN) {
                throw new TensorException("expected a shape without unknown axes, found " + this);
            }
            if (dim == 0) {
                return 0;
            }
            product = multiply(product, dim);
        }
        return product;
    }

    private long multiply(long product, int dim) {
        if (product > Long.MAX_VALUE / dim) {
            throw new TensorException("expected a shape of fewer elements, found " + this);
        }
        return product * dim;
    }

    /** This shape with one axis's length replaced. */
    public Shape with(int axis, int dim) {
        int[] changed = dims.clone();
        changed[axis(axis)] = dim;
        return of(changed);
    }

    /**
     * This shape with an axis put in before {@code axis}, which may be {@code rank} (or -1) for the
     * end.
     */
    public Shape insert(int axis, int dim) {
        int at = axis < 0 ? axis + dims.length + 1 : axis;
        if (at < 0 || at > dims.length) {
            throw new TensorException(
                    "expected a place among the axes of " + this + ", found " + axis);
        }
        int[] changed = new int[dims.length + 1];
        System.arraycopy(dims, 0, changed, 0, at);
        changed[at] = dim;
        System.arraycopy(dims, at, changed, at + 1, dims.length - at);
        return of(changed);
    }

    /** This shape without one axis. */
    public Shape without(int axis) {
        int at = axis(axis);
        int[] changed = new int[dims.length - 1];
        System.arraycopy(dims, 0, changed, 0, at);
        System.arraycopy(dims, at + 1, changed, at, dims.length - at - 1);
        return of(changed);
    }

    /** The axes from {@code from} on up to, not including, {@code to}, counted from the front. */
    public Shape slice(int from, int to) {
        return of(Arrays.copyOfRange(dims, from, to));
    }

    /** The axes of this shape, then those of {@code other}. */
    public Shape concat(Shape other) {
        int[] joined = Arrays.copyOf(dims, dims.length + other.dims.length);
        System.arraycopy(other.dims, 0, joined, dims.length, other.dims.length);
        return of(joined);
    }

    /**
     * Whether a tensor of {@code actual} shape may stand where this one is asked for: the same
     * rank, and the same length of each axis that is known on both sides.
     */
    public boolean accepts(Shape actual) {
        if (rank() != actual.rank()) {
            return false;
        }
        for (int i = 0; i < dims.length; i++) {
            if (dims[i] != UNKNOWN && actual.dims[i] != UNKNOWN && dims[i] != actual.dims[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Shape that && Arrays.equals(dims, that.dims);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(dims);
    }

    /** As Python writes a tuple: {@code (None, 20)}, {@code (3,)}, {@code ()}. */
    @Override
    public String toString() {
        String inner =
                Arrays.stream(dims)
                        .mapToObj(dim -> dim == UNKNOWN ? "None" : Integer.toString(dim))
                        .collect(Collectors.joining(", "));
        return dims.length == 1 ? "(" + inner + ",)" : "(" + inner + ")";
    }
}
