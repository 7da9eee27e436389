package org.keratin.core.internal.engine;

import java.util.Map;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.Shown;
import org.keratin.core.internal.describe.Path;

/** A dict that describes an object: it has {@code class_name} and {@code config}. */
record ConfigDict(
        Map<?, ?> dict,
        String className,
        Object config,
        String module,
        String registeredName,
        Object sharedObjectId) {

    private static final Object ABSENT = new Object();

    /** Whether {@code dict} describes an object, a function or a special form. */
    static boolean describesObject(Map<?, ?> dict) {
        return dict.get("class_name") instanceof String && dict.containsKey("config");
    }

    /** What {@code dict} describes, or {@code null} if it describes no object. */
    static ConfigDict find(Map<?, ?> dict, Path path) {
        @SuppressWarnings("unchecked") // It is only read.
        Map<Object, Object> readable = (Map<Object, Object>) dict;
        if (readable.get("class_name") instanceof String className) {
            Object config = readable.getOrDefault("config", ABSENT);
            return config == ABSENT ? null : of(dict, className, config, path);
        }
        return null;
    }

    static ConfigDict of(Map<?, ?> dict, Path path) {
        return of(dict, text(dict, "class_name", path), dict.get("config"), path);
    }

    private static ConfigDict of(Map<?, ?> dict, String className, Object config, Path path) {
        return new ConfigDict(
                dict,
                className,
                config,
                text(dict, "module", path),
                text(dict, "registered_name", path),
                dict.get("shared_object_id"));
    }

    private static String text(Map<?, ?> dict, String key, Path path) {
        Object value = dict.get(key);
        if (value != null && !(value instanceof String)) {
            throw new ConfigException(
                    path.key(key).toString(),
                    "expected a string or null, found " + Shown.value(value));
        }
        return (String) value;
    }

    /** The name that somebody would have to publish. */
    String wantedName() {
        if (registeredName != null && registeredName.indexOf('>') > 0) {
            return registeredName;
        }
        return module == null ? className : module + "." + className;
    }

    /** How messages call the object: class and, if it has one, name. */
    String display() {
        Object name = config() instanceof Map<?, ?> own ? own.get("name") : null;
        String full = wantedName();
        return name instanceof String text
                ? full + " \"" + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + "\""
                : full;
    }
}
