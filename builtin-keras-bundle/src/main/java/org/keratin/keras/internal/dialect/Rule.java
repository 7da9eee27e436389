package org.keratin.keras.internal.dialect;

/** One thing that old configs say otherwise. */
@FunctionalInterface
interface Rule {

    /** Rewrites it, if it is there. */
    void apply(OldConfig config);

    /** Whether it looks at nothing but a key that today's class does not know. */
    default boolean isOfOldKey() {
        return false;
    }

    /** What to do about {@code key} where today's class does not know it. */
    static Rule ofOldKey(String key, Rule rewrite) {
        return new OldKey(key, rewrite);
    }

    /** A key that means nothing any more while it has its default. */
    static Rule dropDefault(String key, Object defaultValue) {
        return ofOldKey(
                key,
                config ->
                        config.dropDefault(
                                key, defaultValue, "today's Keras has no such argument"));
    }

    /** A key that means nothing any more, whatever its value. */
    static Rule drop(String key, String why) {
        return ofOldKey(key, config -> config.drop(key, why));
    }

    /** A key that has another name today. */
    static Rule rename(String oldKey, String key) {
        return ofOldKey(oldKey, config -> config.rename(oldKey, key));
    }

    /** {@code null} where today's class wants the value itself. */
    static Rule nullIsDefault(String key) {
        return config -> {
            if (config.has(key) && config.get(key) == null) {
                config.drop(key, "null is the default");
            }
        };
    }

    /** A rule that looks at one key, and at that only where today's class does not know it. */
    record OldKey(String key, Rule rewrite) implements Rule {

        @Override
        public void apply(OldConfig config) {
            if (config.hasUnknown(key)) {
                rewrite.apply(config);
            }
        }

        @Override
        public boolean isOfOldKey() {
            return true;
        }
    }
}
