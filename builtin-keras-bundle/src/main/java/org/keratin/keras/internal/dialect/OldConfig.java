package org.keratin.keras.internal.dialect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.keratin.core.dialect.DialectTarget;
import org.keratin.core.dialect.RewriteLog;
import org.keratin.core.errors.ConfigException;

/**
 * The config of one object on its way into today's form. The given map is copied when the first
 * thing changes.
 */
final class OldConfig {

    private final DialectTarget target;
    private final RewriteLog log;
    private Map<String, Object> config;
    private boolean copied;

    OldConfig(Map<String, Object> config, DialectTarget target, RewriteLog log) {
        this.config = config;
        this.target = target;
        this.log = log;
    }

    DialectTarget target() {
        return target;
    }

    /** Today's form, as far as it got. */
    Map<String, Object> result() {
        return config;
    }

    /** Whether there is a key that today's class does not know. */
    boolean hasUnknown(String key) {
        return config.containsKey(key) && !target.keys().contains(key);
    }

    boolean has(String key) {
        return config.containsKey(key);
    }

    Object get(String key) {
        return config.get(key);
    }

    /** Leaves out a key that means nothing any more, whatever its value. */
    void drop(String key, String why) {
        changed().remove(key);
        log.rewritten(key, "left out: " + why);
    }

    /**
     * Leaves out a key that means nothing any more while it has its default.
     *
     * @throws ConfigException if it has another value
     */
    void dropDefault(String key, Object defaultValue, String why) {
        Object value = config.get(key);
        if (value != null
                && !Objects.equals(value, defaultValue)
                && !equalNumbers(value, defaultValue)) {
            throw ConfigException.expected(
                    key,
                    defaultValue
                            + ", the only value that today's "
                            + target.name().className()
                            + " stands for",
                    value);
        }
        drop(key, why);
    }

    private static boolean equalNumbers(Object a, Object b) {
        return a instanceof Number x && b instanceof Number y && x.doubleValue() == y.doubleValue();
    }

    /** Gives a key its name of today, unless that is there too. */
    void rename(String oldKey, String key) {
        Map<String, Object> map = changed();
        Object value = map.remove(oldKey);
        map.putIfAbsent(key, value);
        log.rewritten(oldKey, "read as " + key);
    }

    /** Gives a key another value. */
    void set(String key, Object value, String what) {
        changed().put(key, value);
        log.rewritten(key, what);
    }

    /** Gives a key the value that it had without being written, unlike today. */
    void setMeaning(String key, Object value, String what) {
        changed().put(key, value);
        log.changedMeaning(key, what);
    }

    /** Leaves out a key that did something. */
    void dropMeaning(String key, String what) {
        changed().remove(key);
        log.changedMeaning(key, what);
    }

    private Map<String, Object> changed() {
        if (!copied) {
            config = new LinkedHashMap<>(config);
            copied = true;
        }
        return config;
    }
}
