package org.keratin.keras.internal;

import org.keratin.core.errors.ConfigException;

/** Checks of values that several classes take. Each gives back the value, or throws. */
public final class Require {

    private Require() {}

    /** A finite number. */
    public static double finite(String key, double value) {
        if (!Double.isFinite(value)) {
            throw ConfigException.expected(key, "a finite number", value);
        }
        return value;
    }

    /** A finite number that is not negative. */
    public static double notNegative(String key, double value) {
        if (!Double.isFinite(value) || value < 0) {
            throw ConfigException.expected(key, "a number that is not negative", value);
        }
        return value;
    }

    /** A finite number above 0. */
    public static double positive(String key, double value) {
        if (!Double.isFinite(value) || value <= 0) {
            throw ConfigException.expected(key, "a number above 0", value);
        }
        return value;
    }

    /** A number from 0 to 1. */
    public static double share(String key, double value) {
        if (!(value >= 0 && value <= 1)) {
            throw ConfigException.expected(key, "a number from 0 to 1", value);
        }
        return value;
    }
}
