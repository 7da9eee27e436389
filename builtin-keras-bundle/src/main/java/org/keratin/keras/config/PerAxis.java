package org.keratin.keras.config;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.values.Tuple;

/**
 * A number for each of several axes: an int for all of them, or a list of ints. Layers write the
 * list, whatever they read. Immutable.
 */
public final class PerAxis implements ConfigValue {

    private final int[] numbers;
    private final boolean single;

    private PerAxis(int[] numbers, boolean single) {
        this.numbers = numbers;
        this.single = single;
    }

    /** One number for all axes. */
    public static PerAxis of(int number) {
        return new PerAxis(new int[] {number}, true);
    }

    /** A number for each axis. */
    public static PerAxis of(int... numbers) {
        return new PerAxis(numbers.clone(), false);
    }

    /**
     * What a config holds.
     *
     * @throws IllegalArgumentException if {@code value} is something else; the message says what
     *     was expected
     */
    public static PerAxis of(Object value) {
        if (value instanceof Tuple tuple) {
            return of(tuple.items());
        }
        if (value instanceof List<?> list) {
            return new PerAxis(list.stream().mapToInt(PerAxis::number).toArray(), false);
        }
        return of(number(value));
    }

    private static int number(Object value) {
        if (value instanceof Number number && number.intValue() == number.doubleValue()) {
            return number.intValue();
        }
        throw new IllegalArgumentException("an int or a list of ints");
    }

    /**
     * One number for each of {@code axes} axes.
     *
     * @param key the key of the config, for the message
     * @param least the smallest number allowed
     * @throws ConfigException if there are more or fewer numbers, or smaller ones
     */
    public PerAxis each(String key, int axes, int least) {
        if (!single && numbers.length != axes
                || IntStream.of(numbers).anyMatch(number -> number < least)) {
            throw ConfigException.expected(
                    key,
                    "an int that is at least " + least + ", or a list of " + axes + " of these",
                    toConfig());
        }
        return single
                ? new PerAxis(IntStream.generate(() -> numbers[0]).limit(axes).toArray(), false)
                : this;
    }

    /** The numbers, in a new array. */
    public int[] toArray() {
        return numbers.clone();
    }

    @Override
    public Object toConfig() {
        return single
                ? (Object) numbers[0]
                : IntStream.of(numbers).boxed().collect(Collectors.toUnmodifiableList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PerAxis that
                && single == that.single
                && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    @Override
    public String toString() {
        return String.valueOf(toConfig());
    }
}
