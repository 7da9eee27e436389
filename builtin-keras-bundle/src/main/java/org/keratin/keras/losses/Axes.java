package org.keratin.keras.losses;

import java.util.Arrays;
import java.util.List;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.values.Tuple;

/** The axes that a loss folds: an int or a list of ints, written back as it was read. */
public final class Axes implements ConfigValue {

    private final Object written;
    private final int[] axes;

    private Axes(Object written, int[] axes) {
        this.written = written;
        this.axes = axes;
    }

    /** These axes; negative ones count from the end. */
    public static Axes of(int... axes) {
        return new Axes(
                Arrays.stream(axes).mapToObj(axis -> (Object) (long) axis).toList(), axes.clone());
    }

    /** Reads a deserialized value. */
    public static Axes of(Object value) {
        if (value instanceof Axes axes) {
            return axes;
        }
        List<?> items =
                value instanceof Tuple tuple
                        ? tuple.items()
                        : value instanceof List<?> list ? list : Arrays.asList(value);
        return new Axes(value, items.stream().mapToInt(Axes::axis).toArray());
    }

    private static int axis(Object value) {
        if (value instanceof Number number && number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw new IllegalArgumentException("an int, a list of ints or null");
    }

    /** The axes, in a new array. */
    public int[] toArray() {
        return axes.clone();
    }

    /** The axes of {@code axes}; for {@code null} {@code null}, which means all. */
    static int[] orAll(Axes axes) {
        return axes == null ? null : axes.toArray();
    }

    @Override
    public Object toConfig() {
        return written;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Axes that && Arrays.equals(axes, that.axes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(axes);
    }

    @Override
    public String toString() {
        return Arrays.toString(axes);
    }
}
