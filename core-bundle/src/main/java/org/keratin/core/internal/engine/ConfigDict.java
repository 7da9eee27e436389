package org.keratin.core.internal.engine;

import java.util.Map;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.Shown;
import org.keratin.core.internal.describe.Path;

/** A dict that describes an object: it has {@code class_name} and {@code config}. */
record ConfigDict(Map<?, ?> dict, String className, String module, String registeredName) {

    /** Whether {@code dict} describes an object, a function or a special form. */
    static boolean describesObject(Map<?, ?> dict) {
        return dict.get("class_name") instanceof String && dict.containsKey("config");
    }

    static ConfigDict of(Map<?, ?> dict, Path path) {
        return new ConfigDict(
                dict,
                text(dict, "class_name", path),
                text(dict, "module", path),
                text(dict, "registered_name", path));
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

    Object config() {
        return dict.get("config");
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
