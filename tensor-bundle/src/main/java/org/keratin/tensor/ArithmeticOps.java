package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Saturation;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Arithmetic on pairs of elements, shapes broadcast; a {@link Number} is weak, see {@link
 * PromotionOps}.
 */
@ProviderType
public interface ArithmeticOps extends ElementwiseOps, ComparisonOps {

    /** Sums; of two bools, whether either holds. */
    default Tensor add(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.ADD, x1, x2);
    }

    /** Sums; of two bools, whether either holds. */
    default Tensor add(Tensor x1, Number x2) {
        return add(x1, weak(x2, x1));
    }

    /** Sums; of two bools, whether either holds. */
    default Tensor add(Number x1, Tensor x2) {
        return add(weak(x1, x2), x2);
    }

    /** Differences. */
    default Tensor subtract(Tensor x1, Tensor x2) {
        if (x1.dtype() == DType.BOOL && x2.dtype() == DType.BOOL) {
            throw new TensorException(
                    "expected numbers to subtract, found two tensors of bool: use logicalXor");
        }
        return promoted(BinaryOp.SUBTRACT, x1, x2);
    }

    /** Differences. */
    default Tensor subtract(Tensor x1, Number x2) {
        return subtract(x1, weak(x2, x1));
    }

    /** Differences. */
    default Tensor subtract(Number x1, Tensor x2) {
        return subtract(weak(x1, x2), x2);
    }

    /** Products; of two bools, whether both hold. */
    default Tensor multiply(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.MULTIPLY, x1, x2);
    }

    /** Products; of two bools, whether both hold. */
    default Tensor multiply(Tensor x1, Number x2) {
        return multiply(x1, weak(x2, x1));
    }

    /** Products; of two bools, whether both hold. */
    default Tensor multiply(Number x1, Tensor x2) {
        return multiply(weak(x1, x2), x2);
    }

    /** Quotients, floating. */
    default Tensor divide(Tensor x1, Tensor x2) {
        DType dtype = promotedType(x1.dtype(), x2.dtype());
        return promoted(BinaryOp.DIVIDE, x1, x2, dtype.isFloating() ? dtype : DType.FLOAT32);
    }

    /** Quotients, floating. */
    default Tensor divide(Tensor x1, Number x2) {
        return divide(x1, weak(x2, x1));
    }

    /** Quotients, floating. */
    default Tensor divide(Number x1, Tensor x2) {
        return divide(weak(x1, x2), x2);
    }

    /** {@link #divide(Tensor, Tensor)}. */
    default Tensor trueDivide(Tensor x1, Tensor x2) {
        return divide(x1, x2);
    }

    /** {@link #divide(Tensor, Number)}. */
    default Tensor trueDivide(Tensor x1, Number x2) {
        return divide(x1, x2);
    }

    /** Quotients, floating; 0 where the divisor is 0. */
    default Tensor divideNoNan(Tensor x1, Tensor x2) {
        DType dtype = resultType(promotedType(x1.dtype(), x2.dtype()), 1.0);
        Tensor divisor = cast(x2, dtype);
        Tensor zero = Tensor.scalar(0, dtype);
        Tensor isZero = binary(BinaryOp.EQUAL, divisor, zero);
        Tensor safe = choose(isZero, Tensor.scalar(1, dtype), divisor);
        return choose(isZero, zero, binary(BinaryOp.DIVIDE, cast(x1, dtype), safe));
    }

    /** Quotients, floating; 0 where the divisor is 0. */
    default Tensor divideNoNan(Tensor x1, Number x2) {
        return divideNoNan(x1, weak(x2, x1));
    }

    /** Quotients, floating; 0 where the divisor is 0. */
    default Tensor divideNoNan(Number x1, Tensor x2) {
        return divideNoNan(weak(x1, x2), x2);
    }

    /** Quotients, rounded down. An integer over 0 is refused. */
    default Tensor floorDivide(Tensor x1, Tensor x2) {
        Tensor quotient = promoted(BinaryOp.FLOOR_DIVIDE, x1, x2);
        return cast(quotient, resultType(x1.dtype(), x2.dtype()));
    }

    /** Quotients, rounded down. An integer over 0 is refused. */
    default Tensor floorDivide(Tensor x1, Number x2) {
        return floorDivide(x1, weak(x2, x1));
    }

    /** Quotients, rounded down. An integer over 0 is refused. */
    default Tensor floorDivide(Number x1, Tensor x2) {
        return floorDivide(weak(x1, x2), x2);
    }

    /** Remainders, with the sign of the divisor. An integer modulo 0 is refused. */
    default Tensor mod(Tensor x1, Tensor x2) {
        DType dtype = promotedType(x1.dtype(), x2.dtype());
        return promoted(BinaryOp.MOD, x1, x2, dtype == DType.BOOL ? DType.INT32 : dtype);
    }

    /** Remainders, with the sign of the divisor. An integer modulo 0 is refused. */
    default Tensor mod(Tensor x1, Number x2) {
        return mod(x1, weak(x2, x1));
    }

    /** Remainders, with the sign of the divisor. An integer modulo 0 is refused. */
    default Tensor mod(Number x1, Tensor x2) {
        return mod(weak(x1, x2), x2);
    }

    /** Remainders, with the sign of the dividend. An integer modulo 0 is refused. */
    default Tensor fmod(Tensor x1, Tensor x2) {
        DType dtype = promotedType(x1.dtype(), x2.dtype());
        return promoted(BinaryOp.FMOD, x1, x2, dtype == DType.BOOL ? DType.INT32 : dtype);
    }

    /** Remainders, with the sign of the dividend. An integer modulo 0 is refused. */
    default Tensor fmod(Tensor x1, Number x2) {
        return fmod(x1, weak(x2, x1));
    }

    /** Remainders, with the sign of the dividend. An integer modulo 0 is refused. */
    default Tensor fmod(Number x1, Tensor x2) {
        return fmod(weak(x1, x2), x2);
    }

    /** Powers; an integer to a negative power is cut to a whole number. */
    default Tensor power(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.POWER, x1, x2);
    }

    /** Powers; an integer to a negative power is cut to a whole number. */
    default Tensor power(Tensor x1, Number x2) {
        return power(x1, weak(x2, x1));
    }

    /** Powers; an integer to a negative power is cut to a whole number. */
    default Tensor power(Number x1, Tensor x2) {
        return power(weak(x1, x2), x2);
    }

    /** The larger of each pair, 64 bits cut to 32; NaN where either is. */
    default Tensor maximum(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.MAXIMUM, x1, x2, resultType(x1.dtype(), x2.dtype()));
    }

    /** The larger of each pair, 64 bits cut to 32; NaN where either is. */
    default Tensor maximum(Tensor x1, Number x2) {
        return maximum(x1, weak(x2, x1));
    }

    /** The larger of each pair, 64 bits cut to 32; NaN where either is. */
    default Tensor maximum(Number x1, Tensor x2) {
        return maximum(weak(x1, x2), x2);
    }

    /** The smaller of each pair, 64 bits cut to 32; NaN where either is. */
    default Tensor minimum(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.MINIMUM, x1, x2, resultType(x1.dtype(), x2.dtype()));
    }

    /** The smaller of each pair, 64 bits cut to 32; NaN where either is. */
    default Tensor minimum(Tensor x1, Number x2) {
        return minimum(x1, weak(x2, x1));
    }

    /** The smaller of each pair, 64 bits cut to 32; NaN where either is. */
    default Tensor minimum(Number x1, Tensor x2) {
        return minimum(weak(x1, x2), x2);
    }

    /** The square of each difference. */
    default Tensor squaredDifference(Tensor x1, Tensor x2) {
        return square(subtract(x1, x2));
    }

    /** The square of each difference. */
    default Tensor squaredDifference(Tensor x1, Number x2) {
        return squaredDifference(x1, weak(x2, x1));
    }

    /** The square of each difference. */
    default Tensor squaredDifference(Number x1, Tensor x2) {
        return squaredDifference(weak(x1, x2), x2);
    }

    /** The angle of each point with x1 upwards and x2 to the right. */
    default Tensor arctan2(Tensor x1, Tensor x2) {
        return promoted(
                BinaryOp.ARCTAN2, x1, x2, resultType(promotedType(x1.dtype(), x2.dtype()), 1.0));
    }

    /** The logarithm of the sum of e to the power of each. */
    default Tensor logaddexp(Tensor x1, Tensor x2) {
        return promoted(
                BinaryOp.LOGADDEXP, x1, x2, resultType(promotedType(x1.dtype(), x2.dtype()), 1.0));
    }

    /** The hypotenuse of right triangles with these legs. */
    default Tensor hypot(Tensor x1, Tensor x2) {
        DType dtype = resultType(x1.dtype(), x2.dtype());
        return promoted(BinaryOp.HYPOT, x1, x2, dtype.isFloating() ? dtype : DType.FLOAT32);
    }

    /** The next number after each of x1 towards x2, in float64, then rounded. */
    default Tensor nextafter(Tensor x1, Tensor x2) {
        Tensor next = promoted(BinaryOp.NEXTAFTER, x1, x2, DType.FLOAT64);
        return cast(next, resultType(promotedType(x1.dtype(), x2.dtype()), 1.0));
    }

    /** Each element, or the nearer of the two bounds. */
    default Tensor clip(Tensor x, Tensor xMin, Tensor xMax) {
        Tensor number = x.dtype() == DType.BOOL ? cast(x, DType.INT32) : x;
        DType dtype = promotedType(number.dtype(), xMin.dtype(), xMax.dtype());
        Tensor raised = promoted(BinaryOp.MAXIMUM, number, xMin, dtype);
        return promoted(BinaryOp.MINIMUM, raised, xMax, dtype);
    }

    /** Each element, or the nearer of the two bounds. */
    default Tensor clip(Tensor x, Number xMin, Number xMax) {
        Tensor number = x.dtype() == DType.BOOL ? cast(x, DType.INT32) : x;
        return clip(number, weak(xMin, number), weak(xMax, number));
    }

    /** {@code x} in another dtype; what that cannot hold becomes its least or largest value. */
    default Tensor saturateCast(Tensor x, DType dtype) {
        return Saturation.cast(this, x, dtype);
    }
}
