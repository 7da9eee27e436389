package org.keratin.keras.internal.dialect;

/** One thing that old configs say otherwise. */
@FunctionalInterface
interface Rule {

    /** Rewrites it, if it is there. */
    void apply(OldConfig config);

    /** A key that means nothing any more while it has its default. */
    static Rule dropDefault(String key, Object defaultValue) {
        return config -> {
            if (config.hasUnknown(key)) {
                config.dropDefault(key, defaultValue, "today's Keras has no such argument");
            }
        };
    }

    /** A key that means nothing any more, whatever its value. */
    static Rule drop(String key, String why) {
        return config -> {
            if (config.hasUnknown(key)) {
                config.drop(key, why);
            }
        };
    }

    /** A key that has another name today. */
    static Rule rename(String oldKey, String key) {
        return config -> {
            if (config.hasUnknown(oldKey)) {
                config.rename(oldKey, key);
            }
        };
    }

    /** {@code null} where today's class wants the value itself. */
    static Rule nullIsDefault(String key) {
        return config -> {
            if (config.has(key) && config.get(key) == null) {
                config.drop(key, "null is the default");
            }
        };
    }
}
