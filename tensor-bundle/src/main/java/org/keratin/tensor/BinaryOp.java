package org.keratin.tensor;

/**
 * What {@link Primitives#binary} does to each pair of elements; the names are those of {@code
 * keras.ops}.
 */
public enum BinaryOp {
    ADD,
    SUBTRACT,
    MULTIPLY,
    DIVIDE,
    FLOOR_DIVIDE,
    MOD,
    FMOD,
    POWER,
    MAXIMUM,
    MINIMUM,
    ARCTAN2,
    HYPOT,
    LOGADDEXP,
    NEXTAFTER,
    COPYSIGN,
    GCD,
    LCM,
    BITWISE_AND,
    BITWISE_OR,
    BITWISE_XOR,
    LEFT_SHIFT,
    RIGHT_SHIFT,
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_EQUAL,
    GREATER,
    GREATER_EQUAL,
    LOGICAL_AND,
    LOGICAL_OR,
    LOGICAL_XOR;

    /** Whether the result is bool, whatever the operands are. */
    public boolean isComparison() {
        return compareTo(EQUAL) >= 0;
    }
}
