package org.keratin.keras.internal;

import java.util.List;
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

    /** An int above 0. */
    public static int atLeastOne(String key, int value) {
        if (value < 1) {
            throw ConfigException.expected(key, "an int above 0", value);
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

    /** How many elements share a scale: some, or all (-1). */
    public static int groupSize(String key, int value) {
        if (value < 1 && value != -1) {
            throw ConfigException.expected(key, "an int above 0, or -1", value);
        }
        return value;
    }

    /** A list without {@code null} in it, copied. */
    public static <T> List<T> noNulls(String key, List<T> list) {
        if (list == null || list.stream().anyMatch(java.util.Objects::isNull)) {
            throw ConfigException.expected(key, "a list without null", list);
        }
        return List.copyOf(list);
    }
}
