package org.keratin.keras.internal.preprocessing;

import java.util.List;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.values.Tuple;

/**
 * The two numbers of a keyed hash; in configs a list of two ints, or one int for both.
 *
 * @param first the first half of the key
 * @param second the second half of the key
 */
public record Salt(long first, long second) implements ConfigValue {

    /**
     * What a config holds.
     *
     * @throws IllegalArgumentException if {@code value} is something else
     */
    public static Salt of(Object value) {
        if (value instanceof Tuple tuple) {
            return of(tuple.items());
        }
        if (value instanceof List<?> list && list.size() == 2) {
            return new Salt(half(list.get(0)), half(list.get(1)));
        }
        return new Salt(half(value), half(value));
    }

    private static long half(Object value) {
        if (value instanceof Number number && number.longValue() == number.doubleValue()) {
            return number.longValue();
        }
        throw new IllegalArgumentException("an int or a list of two ints");
    }

    @Override
    public Object toConfig() {
        return List.of(first, second);
    }
}
