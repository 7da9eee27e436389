package org.keratin.keras.config;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.Shape;

/**
 * A shape that may be given as a single int: {@code 64} is {@code [64]}. {@code null} in it is a
 * length that is not known. Written as a list.
 *
 * @param shape the lengths
 */
public record OutputShape(Shape shape) implements ConfigValue {

    /**
     * The shape that a config holds.
     *
     * @throws IllegalArgumentException if {@code value} is something else; the message says what
     *     was expected
     */
    public static OutputShape of(Object value) {
        Object items = value instanceof Tuple tuple ? tuple.items() : value;
        List<Integer> lengths = new ArrayList<>();
        for (Object item : items instanceof List<?> list ? list : List.of(length(items))) {
            lengths.add(length(item));
        }
        return new OutputShape(Shape.of(lengths));
    }

    private static int length(Object value) {
        if (value == null) {
            return Shape.UNKNOWN;
        }
        if (value instanceof Number number
                && number.intValue() == number.doubleValue()
                && number.intValue() >= 0) {
            return number.intValue();
        }
        throw new IllegalArgumentException("an int that is not negative, or a list of these");
    }

    @Override
    public Object toConfig() {
        List<Object> written = new ArrayList<>();
        for (int length : shape.dims()) {
            written.add(length == Shape.UNKNOWN ? null : (long) length);
        }
        return written;
    }
}
