package org.keratin.keras.internal.preprocessing;

import java.util.Collections;
import java.util.List;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.UnsafeConfigException;
import org.keratin.core.values.NumpyArray;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.Tensor;

/** Lists that configs hold as lists, tuples, arrays or tensors. */
final class PlainList {

    private PlainList() {}

    /**
     * The tokens of a vocabulary; {@code null} for {@code null}.
     *
     * @throws UnsafeConfigException if it is a text, which would be a path or an address
     */
    static List<Object> vocabulary(Object value) {
        if (value instanceof String) {
            throw new UnsafeConfigException(
                    "vocabulary",
                    "a path or an address, which is never opened here, whatever it names. Put the"
                            + " tokens into the config as a list.");
        }
        List<Object> tokens = of("vocabulary", value);
        if (tokens != null && tokens.isEmpty()) {
            throw ConfigException.expected("vocabulary", "at least one token", tokens);
        }
        return tokens;
    }

    /** The numbers of a list; {@code null} for {@code null}. */
    static List<Object> numbers(String key, Object value) {
        List<Object> numbers = of(key, value);
        if (numbers != null && !numbers.stream().allMatch(Number.class::isInstance)) {
            throw ConfigException.expected(key, "a list of numbers, or null", value);
        }
        return numbers;
    }

    private static List<Object> of(String key, Object value) {
        if (value == null) {
            return null;
        }
        Object plain = value instanceof NumpyArray array ? array.tensor() : value;
        plain = plain instanceof Tensor tensor ? tensor.toNested() : plain;
        plain = plain instanceof Tuple tuple ? tuple.items() : plain;
        if (plain instanceof List<?> list) {
            return Collections.unmodifiableList(list);
        }
        throw ConfigException.expected(key, "a list, or null", value);
    }
}
