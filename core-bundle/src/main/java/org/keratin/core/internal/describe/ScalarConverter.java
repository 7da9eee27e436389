package org.keratin.core.internal.describe;

import java.util.Optional;
import org.keratin.tensor.DType;

/** Numbers, booleans, strings and what is written as a string. */
enum ScalarConverter implements Converter {
    INT("int") {
        @Override
        Object convert(Object value) {
            Long whole = whole(value);
            return whole != null && whole == whole.intValue() ? (Object) whole.intValue() : null;
        }
    },
    LONG("int") {
        @Override
        Object convert(Object value) {
            return whole(value);
        }
    },
    DOUBLE("float") {
        @Override
        Object convert(Object value) {
            return value instanceof Number number ? (Object) number.doubleValue() : null;
        }
    },
    NUMBER("int or float") {
        @Override
        Object convert(Object value) {
            return value instanceof Number ? value : null;
        }
    },
    BOOLEAN("bool") {
        @Override
        Object convert(Object value) {
            // Python's 0 and 1 stand for its booleans, and old configs have them.
            if (value instanceof Long number && (number == 0 || number == 1)) {
                return number == 1;
            }
            return value instanceof Boolean ? value : null;
        }
    },
    STRING("str") {
        @Override
        Object convert(Object value) {
            return value instanceof String ? value : null;
        }
    },
    DTYPE("dtype") {
        @Override
        Object convert(Object value) {
            Optional<DType> found =
                    value instanceof String name ? DType.find(name) : Optional.empty();
            return found.orElse(null);
        }
    };

    private final String words;

    ScalarConverter(String words) {
        this.words = words;
    }

    /** The value, or {@code null} if it is not of the type. */
    abstract Object convert(Object value);

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        Object converted = convert(value);
        if (converted == null) {
            throw mismatch(value, path);
        }
        return new Node.Constant(converted);
    }

    @Override
    public String words() {
        return words;
    }

    private static Long whole(Object value) {
        if (value instanceof Long || value instanceof Integer) {
            return ((Number) value).longValue();
        }
        if (value instanceof Double number
                && number == Math.rint(number)
                && Math.abs(number) < 0x1p53) {
            return number.longValue();
        }
        return null;
    }
}
