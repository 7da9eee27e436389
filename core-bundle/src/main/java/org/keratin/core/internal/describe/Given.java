package org.keratin.core.internal.describe;

import java.util.Map;

/**
 * A config, and the values of the keys that its class knows, looked up once.
 *
 * @param config the config
 * @param values the values in the order of the outermost record's keys; {@link #ABSENT} for keys
 *     that the config does not have
 */
record Given(Map<?, ?> config, Object[] values) {

    /** Stands for a key that is not there, which is something else than {@code null}. */
    static final Object ABSENT = new Object();

    static Given of(Map<?, ?> config, String[] keys) {
        @SuppressWarnings("unchecked") // It is only read.
        Map<Object, Object> readable = (Map<Object, Object>) config;
        Object[] values = new Object[keys.length];
        for (int i = 0; i < keys.length; i++) {
            values[i] = readable.getOrDefault(keys[i], ABSENT);
        }
        return new Given(config, values);
    }

    /** Whether the config has keys besides. */
    boolean hasOthers() {
        int known = 0;
        for (Object value : values) {
            known += value == ABSENT ? 0 : 1;
        }
        return known != config.size();
    }
}
