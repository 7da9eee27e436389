package org.keratin.tensor.internal.kernel;

import java.util.function.DoubleUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.keratin.tensor.DType;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.UnaryOp;

/** What each {@link UnaryOp} does to a number. */
final class UnaryMath {

    private static final double LN_2 = Math.log(2);

    private UnaryMath() {}

    /** {@code op} for floating-point numbers, other than the tests. */
    static DoubleUnaryOperator ofDoubles(UnaryOp op) {
        return switch (op) {
            case ABS -> Math::abs;
            case NEGATIVE -> x -> -x;
            case SIGN -> Math::signum;
            case SQUARE -> x -> x * x;
            case SQRT -> Math::sqrt;
            case RSQRT -> x -> 1 / Math.sqrt(x);
            case RECIPROCAL -> x -> 1 / x;
            case EXP -> Math::exp;
            case EXPM1 -> Math::expm1;
            case EXP2 -> x -> Math.pow(2, x);
            case LOG -> Math::log;
            case LOG1P -> Math::log1p;
            case LOG2 -> UnaryMath::log2;
            case LOG10 -> Math::log10;
            case CBRT -> Math::cbrt;
            case SIN -> Math::sin;
            case COS -> Math::cos;
            case TAN -> Math::tan;
            case ARCSIN -> Math::asin;
            case ARCCOS -> Math::acos;
            case ARCTAN -> Math::atan;
            case SINH -> Math::sinh;
            case COSH -> Math::cosh;
            case TANH -> Math::tanh;
            case ARCSINH -> UnaryMath::arcsinh;
            case ARCCOSH -> UnaryMath::arccosh;
            case ARCTANH -> x -> 0.5 * (Math.log1p(x) - Math.log1p(-x));
            case FLOOR -> Math::floor;
            case CEIL -> Math::ceil;
            case ROUND -> Math::rint;
            case TRUNC -> x -> x < 0 ? Math.ceil(x) : Math.floor(x);
            case ERF -> ErrorFunction::erf;
            case ERFC -> ErrorFunction::erfc;
            case ERFINV -> ErrorFunction::erfinv;
            case LGAMMA -> SpecialFunctions::lgamma;
            case DIGAMMA -> SpecialFunctions::digamma;
            case I0 -> SpecialFunctions::i0;
            case SIGMOID -> x -> 1 / (1 + Math.exp(-x));
            case LOG_SIGMOID -> x -> -softplus(-x);
            case SOFTPLUS -> UnaryMath::softplus;
            case RELU -> x -> Math.max(x, 0);
            default -> throw unsupported(op);
        };
    }

    private static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    private static double log2(double x) {
        // Powers of two come out whole.
        int exponent = Math.getExponent(x);
        boolean power = x > 0 && exponent >= Double.MIN_EXPONENT && x == Math.scalb(1.0, exponent);
        return power ? exponent : Math.log(x) / LN_2;
    }

    private static double arcsinh(double x) {
        double size = Math.abs(x);
        if (size > 1e150) {
            return Math.copySign(Math.log(size) + LN_2, x);
        }
        return Math.copySign(Math.log1p(size + size * size / (1 + Math.sqrt(size * size + 1))), x);
    }

    private static double arccosh(double x) {
        return x > 1e150 ? Math.log(x) + LN_2 : Math.log1p(x - 1 + Math.sqrt((x - 1) * (x + 1)));
    }

    /** {@code op} for integers and bools, other than the tests. */
    static LongUnaryOperator ofLongs(UnaryOp op, DType dtype) {
        boolean unsigned = dtype.isUnsigned();
        return switch (op) {
            case ABS -> unsigned ? x -> x : Math::abs;
            case NEGATIVE -> x -> -x;
            case SIGN -> unsigned ? x -> x == 0 ? 0 : 1 : Long::signum;
            case SQUARE -> x -> x * x;
            case FLOOR, CEIL, ROUND, TRUNC -> x -> x;
            case RELU -> unsigned ? x -> x : x -> Math.max(x, 0);
            case BITWISE_NOT -> dtype == DType.BOOL ? x -> x ^ 1 : x -> ~x;
            default -> throw unsupported(op);
        };
    }

    private static TensorException unsupported(UnaryOp op) {
        return new TensorException("expected another operation, found " + op);
    }
}
