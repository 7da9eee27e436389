package org.keratin.tensor;

/** What {@link Primitives#unary} does to each element; the names are those of {@code keras.ops}. */
public enum UnaryOp {
    ABS,
    NEGATIVE,
    SIGN,
    SQUARE,
    SQRT,
    RSQRT,
    RECIPROCAL,
    EXP,
    EXPM1,
    EXP2,
    LOG,
    LOG1P,
    LOG2,
    LOG10,
    CBRT,
    SIN,
    COS,
    TAN,
    ARCSIN,
    ARCCOS,
    ARCTAN,
    SINH,
    COSH,
    TANH,
    ARCSINH,
    ARCCOSH,
    ARCTANH,
    FLOOR,
    CEIL,
    ROUND,
    TRUNC,
    ERF,
    ERFC,
    ERFINV,
    LGAMMA,
    DIGAMMA,
    I0,
    SIGMOID,
    LOG_SIGMOID,
    SOFTPLUS,
    RELU,
    BITWISE_NOT,
    LOGICAL_NOT,
    ISNAN,
    ISINF,
    ISFINITE,
    SIGNBIT;

    /** Whether the result is bool, whatever the operand is. */
    public boolean isTest() {
        return this == LOGICAL_NOT
                || this == ISNAN
                || this == ISINF
                || this == ISFINITE
                || this == SIGNBIT;
    }
}
