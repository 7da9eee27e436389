package org.keratin.benchmarks.run;

/** Where results go, so that no compiler finds them unused. */
final class Sink {

    private static volatile int seen;

    private Sink() {}

    static void take(Object result) {
        if (result == null || result.hashCode() == 42) {
            seen++;
        }
    }

    /**
     * How many results were {@code null} or had a rare hash: nothing to anyone but the compiler.
     */
    static int seen() {
        return seen;
    }
}
