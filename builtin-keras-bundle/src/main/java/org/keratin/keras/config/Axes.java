package org.keratin.keras.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.values.Tuple;

/**
 * Axes of a tensor: an int or a list of ints, negative ones counted from the end, or {@code null}
 * for all. Written as it was read. Immutable.
 */
public final class Axes implements ConfigValue {

    /** All axes. */
    public static final Axes ALL = new Axes(null, false);

    private final int[] axes;
    private final boolean single;

    private Axes(int[] axes, boolean single) {
        this.axes = axes;
        this.single = single;
    }

    /** One axis, written as an int. */
    public static Axes of(int axis) {
        return new Axes(new int[] {axis}, true);
    }

    /** Several axes, written as a list. */
    public static Axes of(int... axes) {
        return new Axes(axes.clone(), false);
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
        if (value instanceof Tuple tuple) {
            return of(tuple.items());
        }
        if (value instanceof List<?> list) {
            return new Axes(list.stream().mapToInt(Axes::axis).toArray(), false);
        }
        return of(axis(value));
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
        if (axes == null) {
            return null;
        }
        return single
                ? (Object) axes[0]
                : IntStream.of(axes).boxed().collect(Collectors.toUnmodifiableList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axes that
                && single == that.single
                && Arrays.equals(axes, that.axes);
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
