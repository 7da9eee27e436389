package org.keratin.tensor.internal.kernel;

import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.DType;
import org.keratin.tensor.TensorException;

/** What each {@link BinaryOp}, other than the comparisons, does to two numbers. */
final class BinaryMath {

    private BinaryMath() {}

    /** {@code op} for floating-point numbers. */
    static DoubleBinaryOperator ofDoubles(BinaryOp op) {
        return switch (op) {
            case ADD -> Double::sum;
            case SUBTRACT -> (a, b) -> a - b;
            case MULTIPLY -> (a, b) -> a * b;
            case DIVIDE -> (a, b) -> a / b;
            case FLOOR_DIVIDE -> BinaryMath::floorDivide;
            case MOD -> BinaryMath::mod;
            case FMOD -> (a, b) -> a % b;
            case POWER -> BinaryMath::power;
            case MAXIMUM -> Math::max;
            case MINIMUM -> Math::min;
            case ARCTAN2 -> Math::atan2;
            case HYPOT -> Math::hypot;
            case LOGADDEXP -> BinaryMath::logaddexp;
            case NEXTAFTER -> Math::nextAfter;
            case COPYSIGN -> Math::copySign;
            default -> throw unsupported(op);
        };
    }

    private static double floorDivide(double a, double b) {
        if (b == 0) {
            return a / b;
        }
        double rest = a % b;
        double quotient = (a - rest) / b;
        if (rest != 0 && b < 0 != rest < 0) {
            quotient -= 1;
        }
        double floor = Math.floor(quotient);
        return quotient - floor > 0.5 ? floor + 1 : floor;
    }

    private static double mod(double a, double b) {
        double rest = a % b;
        return rest != 0 && b < 0 != rest < 0 ? rest + b : rest;
    }

    private static double power(double a, double b) {
        // C says 1 where Java says NaN.
        return a == 1 || a == -1 && Double.isInfinite(b) ? 1 : Math.pow(a, b);
    }

    private static double logaddexp(double a, double b) {
        return a == b ? a + Math.log(2) : Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
    }

    /** {@code op} for integers and bools. */
    static LongBinaryOperator ofLongs(BinaryOp op, DType dtype) {
        boolean unsigned = dtype == DType.UINT64;
        int bits = dtype.bytes() * 8;
        return switch (op) {
            case ADD -> Long::sum;
            case SUBTRACT -> (a, b) -> a - b;
            case MULTIPLY -> (a, b) -> a * b;
            case FLOOR_DIVIDE ->
                    unsigned
                            ? (a, b) -> Long.divideUnsigned(a, divisor(b))
                            : (a, b) -> Math.floorDiv(a, divisor(b));
            case MOD ->
                    unsigned
                            ? (a, b) -> Long.remainderUnsigned(a, divisor(b))
                            : (a, b) -> Math.floorMod(a, divisor(b));
            case FMOD ->
                    unsigned
                            ? (a, b) -> Long.remainderUnsigned(a, divisor(b))
                            : (a, b) -> a % divisor(b);
            case POWER -> (a, b) -> power(a, b, unsigned);
            case MAXIMUM -> unsigned ? (a, b) -> Long.compareUnsigned(a, b) > 0 ? a : b : Math::max;
            case MINIMUM -> unsigned ? (a, b) -> Long.compareUnsigned(a, b) < 0 ? a : b : Math::min;
            case GCD -> BinaryMath::gcd;
            case LCM -> (a, b) -> a == 0 || b == 0 ? 0 : Math.abs(a / gcd(a, b) * b);
            case BITWISE_AND -> (a, b) -> a & b;
            case BITWISE_OR -> (a, b) -> a | b;
            case BITWISE_XOR -> (a, b) -> a ^ b;
            case LEFT_SHIFT -> (a, b) -> b < 0 || b >= bits ? 0 : a << b;
            case RIGHT_SHIFT ->
                    unsigned
                            ? (a, b) -> b < 0 || b >= bits ? 0 : a >>> b
                            : (a, b) -> a >> (b < 0 || b >= bits ? 63 : b);
            default -> throw unsupported(op);
        };
    }

    private static long divisor(long b) {
        if (b == 0) {
            throw new TensorException("expected integers other than 0 to divide by, found 0");
        }
        return b;
    }

    private static long power(long a, long b, boolean unsigned) {
        if (b < 0 && !unsigned) {
            return a == 1 ? 1 : a == -1 ? (b & 1) == 0 ? 1 : -1 : 0;
        }
        long result = 1;
        long base = a;
        for (long left = b; left != 0; left >>>= 1) {
            if ((left & 1) != 0) {
                result *= base;
            }
            base *= base;
        }
        return result;
    }

    private static long gcd(long a, long b) {
        long x = Math.abs(a);
        long y = Math.abs(b);
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x;
    }

    private static TensorException unsupported(BinaryOp op) {
        return new TensorException("expected another operation, found " + op);
    }
}
