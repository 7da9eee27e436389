package org.keratin.keras.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.values.Tuple;

/**
 * How many elements there are in front of and behind each of several axes: an int for all edges, a
 * list with an int for each axis, or with a pair for each axis. Layers write the pairs, whatever
 * they read. Immutable.
 */
public final class Edges implements ConfigValue {

    private final Object given;

    private Edges(Object given) {
        this.given = given;
    }

    /** One number for all edges. */
    public static Edges of(int number) {
        return new Edges(number);
    }

    /** A pair for each axis: in front, behind. */
    public static Edges of(int[]... pairs) {
        return new Edges(Arrays.stream(pairs).map(pair -> List.of(pair[0], pair[1])).toList());
    }

    /**
     * What a config holds.
     *
     * @throws IllegalArgumentException if {@code value} is something else; the message says what
     *     was expected
     */
    public static Edges of(Object value) {
        return new Edges(plain(value, 2));
    }

    private static Object plain(Object value, int depth) {
        if (value instanceof Tuple tuple) {
            return plain(tuple.items(), depth);
        }
        if (value instanceof List<?> list && depth > 0) {
            List<Object> plain = new ArrayList<>(list.size());
            list.forEach(item -> plain.add(plain(item, depth - 1)));
            return Collections.unmodifiableList(plain);
        }
        if (value instanceof Number number && number.intValue() == number.doubleValue()) {
            return number.intValue();
        }
        throw new IllegalArgumentException("an int, a list of ints or a list of pairs of ints");
    }

    /**
     * A pair for each of {@code axes} axes.
     *
     * @param key the key of the config, for the message
     * @throws ConfigException if there are more or fewer pairs, or negative numbers
     */
    public Edges each(String key, int axes) {
        List<?> entries = given instanceof List<?> list ? list : Collections.nCopies(axes, given);
        List<Object> pairs = new ArrayList<>();
        entries.forEach(entry -> pairs.add(entry instanceof List<?> ? entry : twice(entry)));
        if (pairs.size() != axes || !pairs.stream().allMatch(Edges::isPair)) {
            throw ConfigException.expected(
                    key,
                    "an int that is not negative, or a list of "
                            + axes
                            + " of these or of pairs of these",
                    given);
        }
        return new Edges(Collections.unmodifiableList(pairs));
    }

    private static List<Object> twice(Object number) {
        return List.of(number, number);
    }

    private static boolean isPair(Object value) {
        return value instanceof List<?> list
                && list.size() == 2
                && list.stream().allMatch(item -> item instanceof Integer i && i >= 0);
    }

    /** The pairs of {@link #each}, in a new array. */
    public int[][] toArray() {
        return ((List<?>) given)
                .stream()
                        .map(pair -> (List<?>) pair)
                        .map(pair -> new int[] {(Integer) pair.get(0), (Integer) pair.get(1)})
                        .toArray(int[][]::new);
    }

    @Override
    public Object toConfig() {
        return given;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Edges that && given.equals(that.given);
    }

    @Override
    public int hashCode() {
        return given.hashCode();
    }

    @Override
    public String toString() {
        return given.toString();
    }
}
