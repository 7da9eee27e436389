package org.keratin.core.internal.describe;

import java.util.Map;
import java.util.function.BiConsumer;

/**
 * A dict, and the values of the keys that somebody knows. The dict's entries are looked at once, in
 * their order, which mostly is that of the keys: that costs less than to look each key up.
 */
public final class Given {

    // In the array, null stands for a key that is not there, so that there is nothing to fill in.
    private static final Object NULL = new Object();

    private final Map<?, ?> config;
    private final Object[] values;
    private final boolean others;

    /** Reads the values of {@code keys} off {@code config}. */
    public Given(Map<?, ?> config, Keys keys) {
        Reading reading = new Reading(keys);
        config.forEach(reading);
        this.config = config;
        this.values = reading.values;
        this.others = reading.others;
    }

    /** A walk over the entries: what is handed to the dict needs no iterator of it. */
    private static final class Reading implements BiConsumer<Object, Object> {

        private final Keys keys;
        private final Object[] values;
        private int next;
        private boolean others;

        Reading(Keys keys) {
            this.keys = keys;
            this.values = new Object[keys.count()];
        }

        @Override
        public void accept(Object key, Object value) {
            int index = keys.indexOf(key, next);
            if (index < 0) {
                others = true;
            } else {
                values[index] = value == null ? NULL : value;
                // One key out of its place leaves the others in theirs.
                next = Math.max(next, index + 1);
            }
        }
    }

    /** The dict. */
    public Map<?, ?> config() {
        return config;
    }

    /** Whether the dict has other keys too. */
    public boolean hasOthers() {
        return others;
    }

    /** Whether the dict has the key at {@code index}. */
    public boolean has(int index) {
        return values[index] != null;
    }

    /** The value of the key at {@code index}; {@code null} also if the dict does not have it. */
    public Object get(int index) {
        Object value = values[index];
        return value == NULL ? null : value;
    }
}
