package org.keratin.benchmarks.run;

import java.util.Locale;

/** In what a row's numbers are. */
enum Unit {
    MILLISECONDS("ms"),
    PER_SECOND("/s"),
    GIGAFLOPS("GFLOP/s"),
    MEGABYTES("MB");

    private final String words;

    Unit(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    boolean moreIsBetter() {
        return this == PER_SECOND || this == GIGAFLOPS;
    }

    /** The number for a piece of work of so many operations that took so long. */
    double of(double seconds, double operations) {
        return switch (this) {
            case MILLISECONDS -> seconds * 1e3;
            case PER_SECOND -> 1 / seconds;
            case GIGAFLOPS -> operations / seconds / 1e9;
            case MEGABYTES -> seconds;
        };
    }

    /** With three digits that count. */
    static String text(double value) {
        if (value >= 1000) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
