package org.keratin.it;

import java.util.Random;
import java.util.stream.LongStream;

/**
 * How long the soak tests run: shortly in every build, long with {@code -Psoak}. Each count can be
 * given on its own, as in {@code -Dkeratin.soak.cycles=1000}.
 */
final class Soak {

    private static final boolean LONG = Boolean.getBoolean("keratin.soak");

    private Soak() {}

    /** How often, in the short and in the long form. */
    static int count(String name, int inShort, int inLong) {
        return Integer.getInteger("keratin.soak." + name, LONG ? inLong : inShort);
    }

    /**
     * Seeds of random tests: always the same in the short form, new ones in the long; {@code
     * -Dkeratin.soak.seed} asks for a single one, to see its failure again.
     */
    static long[] seeds(int inShort, int inLong) {
        Long wanted = Long.getLong("keratin.soak.seed");
        if (wanted != null) {
            return new long[] {wanted};
        }
        return LONG
                ? new Random().longs(inLong, 0, Integer.MAX_VALUE).toArray()
                : LongStream.rangeClosed(1, inShort).toArray();
    }
}
