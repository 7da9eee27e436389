package org.keratin.keras.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.values.Tuple;

/**
 * Axes of a tensor: an int or a list of ints, negative ones counted from the end, or {@code null}
 * for all. Written as it was read. Immutable.
 */
public final class Axes implements ConfigValue {

    /** All axes. */
    public static final Axes ALL = new Axes(null, null);

    private final int[] axes;
    private final Object written;

    private Axes(int[] axes, Object written) {
        this.axes = axes;
        this.written = written;
    }

    /** One axis, written as an int. */
    public static Axes of(int axis) {
        return new Axes(new int[] {axis}, axis);
    }

    /** Several axes, written as a list. */
    public static Axes of(int... axes) {
        return new Axes(axes.clone(), IntStream.of(axes).boxed().toList());
    }

    /**
     * The axes that a config holds.
     *
     * @throws IllegalArgumentException if {@code value} is something else; the message says what
     *     was expected
     */
    public static Axes of(Object value) {
        if (value == null) {
            return ALL;
        }
        Object items = value instanceof Tuple tuple ? tuple.items() : value;
        return items instanceof List<?> list
                ? new Axes(list.stream().mapToInt(Axes::axis).toArray(), value)
                : of(axis(value));
    }

    private static int axis(Object value) {
        if (value instanceof Number number && number.intValue() == number.doubleValue()) {
            return number.intValue();
        }
        throw new IllegalArgumentException("an int, a list of ints or null");
    }

    /** The axes, in a new array; {@code null} for all. */
    public int[] toArray() {
        return axes == null ? null : axes.clone();
    }

    /** {@code axes}, or {@link #ALL} for {@code null}. */
    public static Axes orAll(Axes axes) {
        return axes == null ? ALL : axes;
    }

    @Override
    public Object toConfig() {
        return written;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axes that
                && Arrays.equals(axes, that.axes)
                && written instanceof Number == that.written instanceof Number;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(axes);
    }

    @Override
    public String toString() {
        return String.valueOf(toConfig());
    }
}
