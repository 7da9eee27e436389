package org.keratin.keras.random;

import java.util.Objects;
import org.keratin.core.config.ConfigValue;

/**
 * The seed that a config gives: an int, which stands for the same numbers every time; a {@link
 * SeedGenerator}, which gives others every time; or none, which stands for the same numbers every
 * time, but for others in each object.
 */
public final class Seed implements ConfigValue {

    private final Object given;
    private final long fixed;

    private Seed(Object given, long fixed) {
        this.given = given;
        this.fixed = fixed;
    }

    /** None: some seed that nobody chose, another with each call. */
    public static Seed none() {
        return new Seed(null, SeedGenerator.anySeed());
    }

    /** The same seed every time. */
    public static Seed of(long seed) {
        return new Seed(seed, seed);
    }

    /** The seeds that {@code generator} gives. */
    public static Seed of(SeedGenerator generator) {
        return new Seed(Objects.requireNonNull(generator, "generator"), 0);
    }

    /**
     * The seed that a config holds; {@code null} for none.
     *
     * @throws IllegalArgumentException if {@code value} is something else; the message says what
     *     was expected
     */
    public static Seed of(Object value) {
        if (value == null) {
            return none();
        }
        if (value instanceof SeedGenerator generator) {
            return of(generator);
        }
        if (value instanceof Number number && number.longValue() == number.doubleValue()) {
            return of(number.longValue());
        }
        throw new IllegalArgumentException("an int, a keras.random.SeedGenerator or null");
    }

    /** {@code seed}, or {@link #none()} for {@code null}. */
    public static Seed orNone(Seed seed) {
        return seed == null ? none() : seed;
    }

    /** The seed for the next draw. */
    public long next() {
        return given instanceof SeedGenerator generator ? generator.next() : fixed;
    }

    /** A generator for many draws: the given one, or one that starts at this seed. */
    public SeedGenerator generator() {
        return given instanceof SeedGenerator generator ? generator : SeedGenerator.of(fixed);
    }

    @Override
    public Object toConfig() {
        return given;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Seed that
                && fixed == that.fixed
                && Objects.equals(given, that.given);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(fixed);
    }

    @Override
    public String toString() {
        return given == null ? "no seed" : given.toString();
    }
}
