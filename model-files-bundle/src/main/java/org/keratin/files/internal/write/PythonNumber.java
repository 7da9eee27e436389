package org.keratin.files.internal.write;

import java.math.BigDecimal;
import java.math.MathContext;

/** Spells doubles as Python does: the fewest digits that stand for no other number. */
final class PythonNumber {

    private static final int MOST_DIGITS = 17; // that a double takes

    private PythonNumber() {}

    static String spell(double value) {
        if (Double.isNaN(value)) {
            return "NaN";
        }
        if (Double.isInfinite(value)) {
            return value > 0 ? "Infinity" : "-Infinity";
        }
        if (value == 0) {
            return 1 / value > 0 ? "0.0" : "-0.0";
        }
        BigDecimal shortest = shortest(value);
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (exponent >= -4 && exponent < 16) {
            String plain = shortest.toPlainString();
            return plain.contains(".") ? plain : plain + ".0";
        }
        return scientific(shortest, exponent);
    }

    private static String scientific(BigDecimal value, int exponent) {
        String digits = value.unscaledValue().abs().toString();
        String sign = value.signum() < 0 ? "-" : "";
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        String exponentSign = exponent < 0 ? "-" : "+";
        return sign
                + digits.charAt(0)
                + fraction
                + String.format("e%s%02d", exponentSign, Math.abs(exponent));
    }

    // Not Double.toString, which before Java 19 gives more digits than it takes.
    private static BigDecimal shortest(double value) {
        BigDecimal exact = new BigDecimal(value);
        BigDecimal rounded = exact;
        for (int digits = 1; digits <= MOST_DIGITS; digits++) {
            rounded = exact.round(new MathContext(digits));
            if (rounded.doubleValue() == value) {
                break;
            }
        }
        return rounded.stripTrailingZeros();
    }
}
