package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.config.ConfigValue;
import org.keratin.tensor.Shape;

/**
 * One axis or several: an int, or a list of ints. Axes may count backwards.
 *
 * @param axes the axes
 * @param single whether the config holds an int
 */
public record AxisOrAxes(List<Integer> axes, boolean single) implements ConfigValue {

    /** Takes a copy of the list. */
    public AxisOrAxes {
        axes = List.copyOf(axes);
    }

    /** One axis. */
    public static AxisOrAxes of(int axis) {
        return new AxisOrAxes(List.of(axis), true);
    }

    /** What a config holds. */
    public static AxisOrAxes of(Object value) {
        if (value instanceof List<?> list) {
            List<Integer> axes = new ArrayList<>();
            list.forEach(item -> axes.add(axis(item)));
            return new AxisOrAxes(axes, false);
        }
        return of(axis(value));
    }

    private static int axis(Object value) {
        if (value instanceof Number number
                && number.doubleValue() == number.intValue()
                && !(value instanceof Double)) {
            return number.intValue();
        }
        throw new IllegalArgumentException("an int or a list of ints");
    }

    /**
     * The axes of a tensor of this shape, counted from the front, in ascending order.
     *
     * @throws org.keratin.tensor.TensorException if there is no such axis
     */
    public int[] sortedAxes(Shape shape) {
        return axes.stream().mapToInt(shape::axis).sorted().toArray();
    }

    /** The axes as they stand. */
    public int[] toArray() {
        return axes.stream().mapToInt(axis -> axis).toArray();
    }

    @Override
    public Object toConfig() {
        return single ? axes.get(0) : axes;
    }
}
