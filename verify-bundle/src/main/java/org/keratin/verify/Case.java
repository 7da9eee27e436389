package org.keratin.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One recorded case: an object's config, what the object was given, and what it answered.
 *
 * @param id {@code kind/ClassName/hash}
 * @param kind what was recorded, such as {@code layer}; it says which further keys there are
 * @param config what {@code serialize_keras_object} gave, plain values
 * @param fields the whole line, plain values
 * @param file the name of the file that the case comes from
 * @param line its line there, from 1
 */
public record Case(
        String id, String kind, Object config, Map<String, Object> fields, String file, int line) {

    /** Takes a copy of the map. */
    public Case {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** Makes the case that one line holds. */
    static Case of(Object json, String file, int line) {
        if (!(json instanceof Map<?, ?> map)) {
            throw new CaseException(file, line, "expected a JSON object, a case");
        }
        Map<String, Object> fields = new LinkedHashMap<>();
        map.forEach((key, value) -> fields.put((String) key, value));
        if (!fields.containsKey("config")) {
            throw new CaseException(file, line, "expected the key \"config\"");
        }
        return new Case(
                text(fields, "id", file, line),
                text(fields, "kind", file, line),
                fields.get("config"),
                fields,
                file,
                line);
    }

    private static String text(Map<String, Object> fields, String key, String file, int line) {
        if (fields.get(key) instanceof String text) {
            return text;
        }
        throw new CaseException(file, line, "expected the key \"" + key + "\", a string");
    }

    /** An error in this case: {@code problem} is what was expected and found, and where in it. */
    public CaseException error(String problem) {
        return new CaseException(file, line, problem);
    }
}
