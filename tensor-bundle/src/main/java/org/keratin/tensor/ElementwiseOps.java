package org.keratin.tensor;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Functions of each element of one tensor. Where a function makes no integers, integers and bools
 * become float32 first.
 */
@ProviderType
public interface ElementwiseOps extends PromotionOps {

    /** The absolute value; a bool stays as it is. */
    default Tensor absolute(Tensor x) {
        return x.dtype() == DType.BOOL ? x : unary(UnaryOp.ABS, x);
    }

    /** The absolute value; a bool stays as it is. */
    default Tensor abs(Tensor x) {
        return absolute(x);
    }

    /** The absolute value, floating. */
    default Tensor fabs(Tensor x) {
        return unary(UnaryOp.ABS, toFloating(x));
    }

    /** Each element with the other sign. */
    default Tensor negative(Tensor x) {
        return unary(UnaryOp.NEGATIVE, x);
    }

    /** -1, 0 or 1 by the sign of each element; NaN for NaN. */
    default Tensor sign(Tensor x) {
        return unary(UnaryOp.SIGN, x);
    }

    /** Whether the sign of each element is negative, that of -0.0 too. */
    default Tensor signbit(Tensor x) {
        return unary(UnaryOp.SIGNBIT, x);
    }

    /** Each element times itself; bools become int32. */
    default Tensor square(Tensor x) {
        return unary(UnaryOp.SQUARE, x.dtype() == DType.BOOL ? cast(x, DType.INT32) : x);
    }

    /** The cube root; int64 becomes float64, bool int32 and then float32. */
    default Tensor cbrt(Tensor x) {
        return unary(
                UnaryOp.CBRT, x.dtype() == DType.INT64 ? cast(x, DType.FLOAT64) : toFloating(x));
    }

    /** The largest whole number that is not above each element. */
    default Tensor floor(Tensor x) {
        return unary(UnaryOp.FLOOR, cast(x, resultType(x.dtype(), 1.0)));
    }

    /** The smallest whole number that is not below each element. */
    default Tensor ceil(Tensor x) {
        return unary(UnaryOp.CEIL, cast(x, resultType(x.dtype(), 1.0)));
    }

    /** The next whole number towards zero; integers stay as they are. */
    default Tensor trunc(Tensor x) {
        return x.dtype().isFloating() ? unary(UnaryOp.TRUNC, x) : x;
    }

    /** The nearest whole number, the even one of two; integers stay as they are. */
    default Tensor round(Tensor x) {
        return x.dtype().isFloating() ? unary(UnaryOp.ROUND, x) : x;
    }

    /** Rounded to {@code decimals} places behind the point, or in front of it if negative. */
    default Tensor round(Tensor x, int decimals) {
        if (decimals == 0 || x.dtype() == DType.BOOL) {
            return round(x);
        }
        Tensor floating = toFloating(x);
        Tensor factor = Tensor.scalar(Math.pow(10, Math.abs(decimals)), floating.dtype());
        BinaryOp there = decimals > 0 ? BinaryOp.MULTIPLY : BinaryOp.DIVIDE;
        BinaryOp back = decimals > 0 ? BinaryOp.DIVIDE : BinaryOp.MULTIPLY;
        return cast(binary(back, round(binary(there, floating, factor)), factor), x.dtype());
    }

    /** The modified Bessel function of order 0; 64 bits stay 64. */
    default Tensor i0(Tensor x) {
        return unary(UnaryOp.I0, x.dtype() == DType.INT64 ? cast(x, DType.FLOAT64) : toFloating(x));
    }

    /** Whether each element is NaN. */
    default Tensor isnan(Tensor x) {
        return unary(UnaryOp.ISNAN, x);
    }

    /** Whether each element is infinite. */
    default Tensor isinf(Tensor x) {
        return unary(UnaryOp.ISINF, x);
    }

    /** Whether each element is neither NaN nor infinite. */
    default Tensor isfinite(Tensor x) {
        return unary(UnaryOp.ISFINITE, x);
    }

    /** {@code x}: what a gradient does not flow through, on a back end that records. */
    default Tensor stopGradient(Tensor x) {
        return x;
    }

    /** e to the power of each element. */
    default Tensor exp(Tensor x) {
        return unary(UnaryOp.EXP, toFloating(x));
    }

    /** e to the power of each element, less 1, exact near 0. */
    default Tensor expm1(Tensor x) {
        return unary(UnaryOp.EXPM1, toFloating(x));
    }

    /** 2 to the power of each element. */
    default Tensor exp2(Tensor x) {
        return unary(UnaryOp.EXP2, toFloating(x));
    }

    /** The natural logarithm. */
    default Tensor log(Tensor x) {
        return unary(UnaryOp.LOG, toFloating(x));
    }

    /** The natural logarithm of 1 plus each element, exact near 0. */
    default Tensor log1p(Tensor x) {
        return unary(UnaryOp.LOG1P, toFloating(x));
    }

    /** The logarithm to base 2. */
    default Tensor log2(Tensor x) {
        return unary(UnaryOp.LOG2, toFloating(x));
    }

    /** The logarithm to base 10. */
    default Tensor log10(Tensor x) {
        return unary(UnaryOp.LOG10, toFloating(x));
    }

    /** The square root. */
    default Tensor sqrt(Tensor x) {
        return unary(UnaryOp.SQRT, toFloating(x));
    }

    /** 1 over the square root. */
    default Tensor rsqrt(Tensor x) {
        return unary(UnaryOp.RSQRT, toFloating(x));
    }

    /** 1 over each element. */
    default Tensor reciprocal(Tensor x) {
        return unary(UnaryOp.RECIPROCAL, toFloating(x));
    }

    /** The sine. */
    default Tensor sin(Tensor x) {
        return unary(UnaryOp.SIN, toFloating(x));
    }

    /** The cosine. */
    default Tensor cos(Tensor x) {
        return unary(UnaryOp.COS, toFloating(x));
    }

    /** The tangent. */
    default Tensor tan(Tensor x) {
        return unary(UnaryOp.TAN, toFloating(x));
    }

    /** The inverse sine. */
    default Tensor arcsin(Tensor x) {
        return unary(UnaryOp.ARCSIN, toFloating(x));
    }

    /** The inverse cosine. */
    default Tensor arccos(Tensor x) {
        return unary(UnaryOp.ARCCOS, toFloating(x));
    }

    /** The inverse tangent. */
    default Tensor arctan(Tensor x) {
        return unary(UnaryOp.ARCTAN, toFloating(x));
    }

    /** The hyperbolic sine. */
    default Tensor sinh(Tensor x) {
        return unary(UnaryOp.SINH, toFloating(x));
    }

    /** The hyperbolic cosine. */
    default Tensor cosh(Tensor x) {
        return unary(UnaryOp.COSH, toFloating(x));
    }

    /** The hyperbolic tangent. */
    default Tensor tanh(Tensor x) {
        return unary(UnaryOp.TANH, toFloating(x));
    }

    /** The inverse hyperbolic sine. */
    default Tensor arcsinh(Tensor x) {
        return unary(UnaryOp.ARCSINH, toFloating(x));
    }

    /** The inverse hyperbolic cosine. */
    default Tensor arccosh(Tensor x) {
        return unary(UnaryOp.ARCCOSH, toFloating(x));
    }

    /** The inverse hyperbolic tangent. */
    default Tensor arctanh(Tensor x) {
        return unary(UnaryOp.ARCTANH, toFloating(x));
    }

    /** The error function. */
    default Tensor erf(Tensor x) {
        return unary(UnaryOp.ERF, toFloating(x));
    }

    /** 1 less the error function, exact for large elements. */
    default Tensor erfc(Tensor x) {
        return unary(UnaryOp.ERFC, toFloating(x));
    }

    /** The inverse of the error function. */
    default Tensor erfinv(Tensor x) {
        return unary(UnaryOp.ERFINV, toFloating(x));
    }

    /** The logarithm of the absolute value of the gamma function. */
    default Tensor lgamma(Tensor x) {
        return unary(UnaryOp.LGAMMA, toFloating(x));
    }

    /** The derivative of {@link #lgamma}. */
    default Tensor digamma(Tensor x) {
        return unary(UnaryOp.DIGAMMA, toFloating(x));
    }
}
