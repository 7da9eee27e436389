package org.keratin.tensor;

import java.util.List;
import org.keratin.tensor.internal.compose.Reals;
import org.keratin.tensor.internal.kernel.GammaFunction;
import org.osgi.annotation.versioning.ProviderType;

/** Functions of real numbers that are composed of arithmetic and choices; shapes broadcast. */
@ProviderType
public interface RealOps extends ArithmeticOps {

    /** The angle of each number in the complex plane: pi for a negative one, 0 for others. */
    default Tensor angle(Tensor x) {
        Tensor floating = toFloating(x);
        Tensor negative = cast(less(floating, 0), floating.dtype());
        return where(isnan(floating), floating, multiply(negative, Math.PI));
    }

    /** Degrees as radians; 64 bits stay 64. */
    default Tensor deg2rad(Tensor x) {
        return multiply(Reals.wide(this, x), Math.PI / 180);
    }

    /** Radians as degrees; 64 bits stay 64. */
    default Tensor rad2deg(Tensor x) {
        return multiply(Reals.wide(this, x), 180 / Math.PI);
    }

    /** The sine of pi times each element, divided by that; 1 at 0. */
    default Tensor sinc(Tensor x) {
        Tensor angle = multiply(toFloating(x), Math.PI);
        Tensor zero = equal(angle, 0);
        return where(zero, 1.0, divide(sin(angle), where(zero, 1.0, angle)));
    }

    /** Whether each element is infinite and above 0. */
    default Tensor isposinf(Tensor x) {
        return logicalAnd(isinf(x), greater(x, 0));
    }

    /** Whether each element is infinite and below 0. */
    default Tensor isneginf(Tensor x) {
        return logicalAnd(isinf(x), less(x, 0));
    }

    /**
     * Numbers in place of NaN and the infinities.
     *
     * @param posinf in place of infinity, {@code null} for the largest number of the dtype
     * @param neginf in place of minus infinity, {@code null} for the smallest number of the dtype
     */
    default Tensor nanToNum(Tensor x, double nan, Double posinf, Double neginf) {
        if (!x.dtype().isFloating()) {
            return x;
        }
        double largest = Reals.largest(x.dtype());
        Tensor finite = where(isposinf(x), posinf == null ? largest : posinf, x);
        Tensor both = where(isneginf(x), neginf == null ? -largest : neginf, finite);
        return where(isnan(x), nan, both);
    }

    /** The larger of each pair, 64 bits cut to 32; the other one where one is NaN. */
    default Tensor fmax(Tensor x1, Tensor x2) {
        DType dtype = resultType(x1.dtype(), x2.dtype());
        Tensor a = cast(x1, dtype);
        Tensor b = cast(x2, dtype);
        return where(isnan(a), b, where(isnan(b), a, binary(BinaryOp.MAXIMUM, a, b)));
    }

    /** The smaller of each pair, 64 bits cut to 32; the other one where one is NaN. */
    default Tensor fmin(Tensor x1, Tensor x2) {
        DType dtype = resultType(x1.dtype(), x2.dtype());
        Tensor a = cast(x1, dtype);
        Tensor b = cast(x2, dtype);
        return where(isnan(a), b, where(isnan(b), a, binary(BinaryOp.MINIMUM, a, b)));
    }

    /** 0 for each of x1 below 0, 1 above, x2 at 0; floating. */
    default Tensor heaviside(Tensor x1, Tensor x2) {
        DType dtype = resultType(x1.dtype(), x2.dtype());
        DType floating = dtype.isFloating() ? dtype : DType.FLOAT32;
        Tensor x = cast(x1, floating);
        Tensor step = where(less(x, 0), 0.0, where(greater(x, 0), 1.0, cast(x2, floating)));
        return where(isnan(x), x, step);
    }

    /** Each of x1 times 2 to the power of x2, which holds integers; floating. */
    default Tensor ldexp(Tensor x1, Tensor x2) {
        if (!x2.dtype().isInteger()) {
            throw new TensorException("expected integers as exponents, found " + x2.dtype());
        }
        Tensor factor = exp2(cast(x2, DType.FLOAT64));
        return cast(
                multiply(cast(x1, DType.FLOAT64), factor),
                resultType(promotedType(x1.dtype(), x2.dtype()), 1.0));
    }

    /** The logarithm to base 2 of the sum of 2 to the power of each. */
    default Tensor logaddexp2(Tensor x1, Tensor x2) {
        DType dtype = resultType(promotedType(x1.dtype(), x2.dtype()), 1.0);
        double base = Math.log(2);
        Tensor sum = logaddexp(multiply(cast(x1, dtype), base), multiply(cast(x2, dtype), base));
        return divide(sum, base);
    }

    /** The regularized lower incomplete gamma function of order x1 at x2; floating. */
    default Tensor gammainc(Tensor x1, Tensor x2) {
        DType dtype = resultType(promotedType(x1.dtype(), x2.dtype()), 1.0);
        // Adding zeros brings both to one shape.
        Tensor order = cast(x1, DType.FLOAT64);
        Tensor place = cast(x2, DType.FLOAT64);
        Tensor orders = where(equal(place, place), order, order);
        Tensor places = where(equal(order, order), place, place);
        Tensor found =
                host(
                                inputs ->
                                        List.of(GammaFunction.lower(inputs.get(0), inputs.get(1))),
                                List.of(orders, places),
                                List.of(new TensorSpec(orders.shape(), DType.FLOAT64)))
                        .get(0);
        return cast(found, dtype);
    }
}
