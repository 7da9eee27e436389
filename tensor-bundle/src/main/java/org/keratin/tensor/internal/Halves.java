package org.keratin.tensor.internal;

/**
 * The two formats of 16 bits, as Java has them not: bits to number exactly, number to bits with
 * ties to even.
 */
public final class Halves {

    private static final double HALF_MIN_NORMAL = 0x1p-14;
    private static final double HALF_OVERFLOW = 65520;

    private Halves() {}

    /** The number that the bits of a float16 stand for. */
    public static float half(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = (bits >> 10) & 0x1f;
        int fraction = bits & 0x3ff;
        if (exponent == 0x1f) {
            return Float.intBitsToFloat(sign | 0x7f800000 | fraction << 13);
        }
        if (exponent == 0) {
            float small = fraction * 0x1p-24f;
            return sign == 0 ? small : -small;
        }
        return Float.intBitsToFloat(sign | (exponent + 112) << 23 | fraction << 13);
    }

    /** The bits of the float16 nearest to {@code value}. */
    public static short toHalf(double value) {
        int sign = Double.doubleToRawLongBits(value) < 0 ? 0x8000 : 0;
        if (Double.isNaN(value)) {
            return (short) (sign | 0x7e00);
        }
        double size = Math.abs(value);
        if (size >= HALF_OVERFLOW) {
            return (short) (sign | 0x7c00);
        }
        if (size < HALF_MIN_NORMAL) {
            return (short) (sign | (int) Math.rint(size * 0x1p24));
        }
        int exponent = Math.getExponent(size);
        int steps = (int) Math.rint(Math.scalb(size, 10 - exponent));
        return (short) (sign | ((exponent + 14 << 10) + steps));
    }

    /** The number that the bits of a bfloat16 stand for. */
    public static float bfloat(short bits) {
        return Float.intBitsToFloat(bits << 16);
    }

    /** The bits of the bfloat16 nearest to {@code value}. */
    public static short toBfloat(float value) {
        if (Float.isNaN(value)) {
            return 0x7fc0;
        }
        int bits = Float.floatToRawIntBits(value);
        return (short) (bits + 0x7fff + (bits >>> 16 & 1) >>> 16);
    }

    /** The bits of the bfloat16 nearest to {@code value}, rounded once. */
    public static short toBfloat(double value) {
        float cut = (float) value;
        if (Double.isNaN(value) || Float.isInfinite(cut) || cut == value) {
            return toBfloat(cut);
        }
        // The last bit of the float, which is far below those of the bfloat, tells on which side of
        // a tie the double was.
        float below = Math.abs(cut) > Math.abs(value) ? Math.nextAfter(cut, 0.0) : cut;
        return toBfloat(Float.intBitsToFloat(Float.floatToRawIntBits(below) | 1));
    }
}
