package org.keratin.core.internal.engine;

import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.Shown;
import org.keratin.core.internal.describe.Given;
import org.keratin.core.internal.describe.Keys;
import org.keratin.core.internal.describe.Path;

/** A dict that describes an object: it has {@code class_name} and {@code config}. */
final class ConfigDict {

    // In the order in which Keras writes them.
    private static final Keys KEYS =
            new Keys(
                    List.of(
                            "module",
                            "class_name",
                            "config",
                            "registered_name",
                            "build_config",
                            "compile_config",
                            "shared_object_id",
                            VersionChoice.KEY));

    private static final int MODULE = 0;
    private static final int CLASS_NAME = 1;
    private static final int CONFIG = 2;
    private static final int REGISTERED_NAME = 3;
    private static final int BUILD_CONFIG = 4;
    private static final int COMPILE_CONFIG = 5;
    private static final int SHARED_OBJECT_ID = 6;
    private static final int VERSION_RANGE = 7;

    private final Given given;
    private final String className;
    private final String module;
    private final String registeredName;

    private ConfigDict(Given given, Path path) {
        this.given = given;
        this.className = text(CLASS_NAME, path);
        this.module = text(MODULE, path);
        this.registeredName = text(REGISTERED_NAME, path);
    }

    /** What {@code dict} describes, or {@code null} if it describes no object. */
    static ConfigDict find(Map<?, ?> dict, Path path) {
        if (dict.size() < 2) {
            return null;
        }
        Given given = new Given(dict, KEYS);
        return given.get(CLASS_NAME) instanceof String && given.has(CONFIG)
                ? new ConfigDict(given, path)
                : null;
    }

    /** What {@code dict}, which has a {@code class_name}, describes. */
    static ConfigDict of(Map<?, ?> dict, Path path) {
        return new ConfigDict(new Given(dict, KEYS), path);
    }

    private String text(int key, Path path) {
        Object value = given.get(key);
        if (value != null && !(value instanceof String)) {
            throw new ConfigException(
                    path.key(KEYS.key(key)).toString(),
                    "expected a string or null, found " + Shown.value(value));
        }
        return (String) value;
    }

    /** The dict itself. */
    Map<?, ?> dict() {
        return given.config();
    }

    String className() {
        return className;
    }

    Object config() {
        return given.get(CONFIG);
    }

    /** The module, or {@code null}. */
    String module() {
        return module;
    }

    /** The registered name, or {@code null}. */
    String registeredName() {
        return registeredName;
    }

    Object sharedObjectId() {
        return given.get(SHARED_OBJECT_ID);
    }

    Object buildConfig() {
        return given.get(BUILD_CONFIG);
    }

    Object compileConfig() {
        return given.get(COMPILE_CONFIG);
    }

    /** The range of versions that it asks for, or {@code null}. */
    Object versionRange() {
        return given.get(VERSION_RANGE);
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
