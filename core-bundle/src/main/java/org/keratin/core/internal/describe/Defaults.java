package org.keratin.core.internal.describe;

import java.util.regex.Pattern;
import org.keratin.core.errors.JsonException;
import org.keratin.core.internal.json.GsonJson;

/** Reads the texts of {@code @Default} annotations. */
final class Defaults {

    private static final Pattern BARE_WORD = Pattern.compile("[A-Za-z_][\\w>.-]*");

    private Defaults() {}

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
