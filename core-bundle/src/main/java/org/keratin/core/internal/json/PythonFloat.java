package org.keratin.core.internal.json;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Floats as Python's {@code repr} and its JSON write them: {@code 0.001}, {@code 1e-07}, {@code
 * 1e+16}, in as few digits as tell the float.
 */
final class PythonFloat {

    // With fewer digits than this, what Java writes is the shortest.
    private static final int SURELY_SHORTEST = 15;
    private static final int MOST_DIGITS = 17;
    private static final int SMALLEST_PLAIN_EXPONENT = -4;
    private static final int LARGEST_PLAIN_EXPONENT = 15;

    private PythonFloat() {}

    static String repr(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return Double.doubleToRawLongBits(value) == 0 ? "0.0" : "-0.0";
        }
        BigDecimal shortest = shortest(value).stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= SMALLEST_PLAIN_EXPONENT && exponent <= LARGEST_PLAIN_EXPONENT) {
            String plain = shortest.toPlainString();
            return plain.indexOf('.') < 0 ? plain + ".0" : plain;
        }
        String digits = shortest.unscaledValue().abs().toString();
        return (value < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() == 1 ? "" : "." + digits.substring(1))
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }

    // Before version 19, Java writes a digit too many of some floats.
    private static BigDecimal shortest(double value) {
        BigDecimal written = new BigDecimal(Double.toString(value));
        boolean subnormal = Math.abs(value) < Double.MIN_NORMAL; // of which few digits count
        if (written.precision() < SURELY_SHORTEST && !subnormal) {
            return written;
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = subnormal ? 1 : SURELY_SHORTEST; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                return rounded;
            }
        }
        return written;
    }
}
