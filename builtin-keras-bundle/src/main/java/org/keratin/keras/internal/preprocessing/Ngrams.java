package org.keratin.keras.internal.preprocessing;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.values.Tuple;

/**
 * How long the runs of tokens are that count as one: an int for all lengths up to it, or a list of
 * lengths. Written as it was read. Immutable.
 */
public final class Ngrams implements ConfigValue {

    private static final int LONGEST = 1_000;

    private final Object given;
    private final int[] lengths;

    private Ngrams(Object given, int[] lengths) {
        this.given = given;
        this.lengths = lengths;
    }

    /**
     * What a config holds.
     *
     * @throws IllegalArgumentException if {@code value} is something else
     */
    public static Ngrams of(Object value) {
        if (value instanceof Tuple tuple) {
            return of(tuple.items());
        }
        if (value instanceof List<?> list) {
            int[] lengths = list.stream().mapToInt(Ngrams::length).toArray();
            return new Ngrams(Arrays.stream(lengths).boxed().collect(Collectors.toList()), lengths);
        }
        int longest = length(value);
        return new Ngrams(longest, IntStream.rangeClosed(1, longest).toArray());
    }

    private static int length(Object value) {
        if (value instanceof Number number
                && number.intValue() == number.doubleValue()
                && number.intValue() >= 1
                && number.intValue() <= LONGEST) {
            return number.intValue();
        }
        throw new IllegalArgumentException("an int from 1 to " + LONGEST + " or a list of these");
    }

    /** The lengths, in a new array. */
    int[] lengths() {
        return lengths.clone();
    }

    @Override
    public Object toConfig() {
        return given;
    }
}
