package org.keratin.core.internal.describe;

import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.regex.Pattern;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.JsonException;
import org.keratin.core.internal.json.GsonJson;

/** Reads the texts of {@code @Default} annotations. */
final class Defaults {

    private static final Pattern BARE_WORD = Pattern.compile("[A-Za-z_][\\w>.-]*");

    private Defaults() {}

    /** What the component's annotation says; {@code null} without one. */
    static Object of(RecordComponent component) {
        Default given = component.getAnnotation(Default.class);
        return given == null ? null : parse(given.value());
    }

    /** What the component's annotation says of the components of its own record, by key. */
    static Map<?, ?> ofFlattened(RecordComponent component) {
        Object given = of(component);
        if (given == null || given instanceof Map<?, ?>) {
            return given == null ? Map.of() : (Map<?, ?>) given;
        }
        throw ConfigException.expected(
                component.getDeclaringRecord().getName() + "." + component.getName(),
                "@Default of a flattened component to be a dict of defaults by key",
                given);
    }

    /** The plain value that {@code text} is as JSON; what is no JSON is a string. */
    static Object parse(String text) {
        if (BARE_WORD.matcher(text).matches() && !isJsonWord(text)) {
            return text;
        }
        try {
            return new GsonJson().read(text);
        } catch (JsonException e) {
            return text;
        }
    }

    private static boolean isJsonWord(String text) {
        return switch (text) {
            case "true", "false", "null", "NaN", "Infinity" -> true;
            default -> false;
        };
    }
}
