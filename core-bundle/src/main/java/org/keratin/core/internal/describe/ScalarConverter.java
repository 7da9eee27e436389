package org.keratin.core.internal.describe;

import org.keratin.tensor.DType;

/** Numbers, booleans, strings and what is written as a string. */
enum ScalarConverter implements Converter {
    INT("int"),
    LONG("int"),
    DOUBLE("float"),
    NUMBER("int or float"),
    BOOLEAN("bool"),
    STRING("str"),
    DTYPE("dtype");

    private final String words;

    ScalarConverter(String words) {
        this.words = words;
    }

    /** The value, or {@code null} if it is not of the type. */
    Object convert(Object value) {
        // A method for each would be called through a table, and each value of a config is here.
        return switch (this) {
            case INT -> toInt(value);
            case LONG -> whole(value);
            case DOUBLE -> value instanceof Number number ? (Object) number.doubleValue() : null;
            case NUMBER -> value instanceof Number ? value : null;
            case BOOLEAN -> toBoolean(value);
            case STRING -> value instanceof String ? value : null;
            case DTYPE -> value instanceof String name ? DType.find(name).orElse(null) : null;
        };
    }

    private static Object toInt(Object value) {
        Long whole = whole(value);
        return whole != null && whole == whole.intValue() ? (Object) whole.intValue() : null;
    }

    // Python's 0 and 1 stand for its booleans, and old configs have them.
    private static Object toBoolean(Object value) {
        if (value instanceof Long number && (number == 0 || number == 1)) {
            return number == 1;
        }
        return value instanceof Boolean ? value : null;
    }

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
