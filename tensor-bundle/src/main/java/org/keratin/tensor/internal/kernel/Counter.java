package org.keratin.tensor.internal.kernel;

/**
 * Random bits by counting: the bits at one place of one stream depend on nothing else, so that
 * threads may draw in any order.
 *
 * <p>The counter runs in steps of the golden ratio through the finalizer of MurmurHash3 in
 * Stafford's variant 13, as in SplitMix64.
 */
public final class Counter {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1p-53;

    private Counter() {}

    /** The start of a stream: near seeds start far from each other. */
    public static long stream(long seed) {
        return mix(mix(seed + GOLDEN) ^ 0x5851f42d4c957f2dL);
    }

    /** The bits at one place of a stream. */
    public static long bits(long stream, long place) {
        return mix(stream + (place + 1) * GOLDEN);
    }

    /** A number from 0 to 1, the latter left out, in steps of 2 to the power of -53. */
    public static double uniform(long stream, long place) {
        return (bits(stream, place) >>> 11) * UNIT;
    }

    /**
     * A number of the standard normal distribution, from places {@code 2 * place} and {@code 2 *
     * place + 1}.
     */
    public static double normal(long stream, long place) {
        // 1 less the number is never 0. StrictMath is the same on every machine.
        double radius = Math.sqrt(-2 * StrictMath.log(1 - uniform(stream, 2 * place)));
        return radius * StrictMath.cos(2 * Math.PI * uniform(stream, 2 * place + 1));
    }

    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xbf58476d1ce4e5b9L;
        z = (z ^ z >>> 27) * 0x94d049bb133111ebL;
        return z ^ z >>> 31;
    }
}
