package org.keratin.keras.internal.preprocessing;

import java.util.List;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.values.Tuple;

/**
 * Two numbers, or one that stands for both; in configs a list of two numbers, or one. Written as it
 * was read. Immutable.
 */
public final class Range implements ConfigValue {

    /** From 0 to 255, as the bytes of images. */
    public static final Range BYTES = pair(0L, 255L);

    /** From 0 to 1. */
    public static final Range UNIT = pair(0L, 1L);

    private final Object given;
    private final Number lower;
    private final Number upper;

    private Range(Object given, Number lower, Number upper) {
        this.given = given;
        this.lower = lower;
        this.upper = upper;
    }

    private static Range pair(Number lower, Number upper) {
        return new Range(List.of(lower, upper), lower, upper);
    }

    /** From {@code lower} to {@code upper}. */
    public static Range of(double lower, double upper) {
        return pair(lower, upper);
    }

    /**
     * What a config holds.
     *
     * @throws IllegalArgumentException if {@code value} is something else
     */
    public static Range of(Object value) {
        if (value instanceof Tuple tuple) {
            return of(tuple.items());
        }
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return new Range(number, number, number);
        }
        if (value instanceof List<?> list
                && list.size() == 2
                && list.get(0) instanceof Number lower
                && list.get(1) instanceof Number upper
                && Double.isFinite(lower.doubleValue())
                && Double.isFinite(upper.doubleValue())) {
            return pair(lower, upper);
        }
        throw new IllegalArgumentException("a number or a list of two numbers");
    }

    /** The first number. */
    public double lower() {
        return lower.doubleValue();
    }

    /** The second number. */
    public double upper() {
        return upper.doubleValue();
    }

    /** How far it is from one to the other. */
    public double width() {
        return upper() - lower();
    }

    /**
     * A range of random factors: of one number, from its negative to itself, but not below {@code
     * least}.
     *
     * @throws ConfigException if it is outside of {@code least} to {@code most}
     */
    public Range factor(String key, double least, double most) {
        boolean fits =
                given instanceof Number
                        ? lower() >= least && lower() <= most
                        : lower() <= most && upper() >= least;
        if (!fits) {
            throw ConfigException.expected(
                    key, "a number or a list of two numbers from " + least + " to " + most, given);
        }
        if (given instanceof Number) {
            double size = Math.abs(upper());
            return of(Math.max(-size, least), size);
        }
        return sorted();
    }

    /**
     * A range of random factors, the smaller first: of one number, from its negative to itself.
     *
     * @throws ConfigException if one of them is outside of {@code least} to {@code most}
     */
    public Range symmetric(String key, double least, double most) {
        if (Math.min(lower(), upper()) < least || Math.max(lower(), upper()) > most) {
            throw ConfigException.expected(
                    key, "a number or a list of two numbers from " + least + " to " + most, given);
        }
        return given instanceof Number ? of(-Math.abs(upper()), Math.abs(upper())) : sorted();
    }

    /** The smaller number first; of one number, from 0 to it. */
    public Range fromZero(String key) {
        Range whole = given instanceof Number ? pair(0L, upper) : this;
        if (whole.lower() < 0 || whole.lower() > 1 || whole.upper() < 0 || whole.upper() > 1) {
            throw ConfigException.expected(
                    key, "a number or a list of two numbers from 0 to 1", given);
        }
        return whole.sorted();
    }

    /**
     * This one, where it is two numbers.
     *
     * @throws ConfigException if it is one
     */
    public Range bothOf(String key) {
        if (given instanceof Number) {
            throw ConfigException.expected(key, "a list of two numbers", given);
        }
        return this;
    }

    /** This one as a list of two numbers. */
    public Range bothNumbers() {
        return given instanceof Number ? pair(lower, upper) : this;
    }

    /** The smaller number first. */
    public Range sorted() {
        return lower() > upper() ? pair(upper, lower) : this;
    }

    /** Whether the numbers are the same. */
    public boolean isAs(Range other) {
        return lower() == other.lower() && upper() == other.upper();
    }

    @Override
    public Object toConfig() {
        return given;
    }
}
