package org.keratin.keras;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.keratin.core.KerasJson;

/** What was recorded of Keras as JSON, in the test resources. */
final class Recorded {

    private Recorded() {}

    /** Reads a resource; one whose name ends in {@code .gz} is packed. */
    static Object json(String resource, KerasJson json) {
        try (InputStream stored = Recorded.class.getResourceAsStream(resource);
                InputStream text =
                        resource.endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
            return json.read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with numbers by value: 1 and 1.0 are equal in JSON. */
    static Object normal(Object json) {
        if (json instanceof Number number) {
            return number.doubleValue();
        }
        if (json instanceof List<?> list) {
            List<Object> normal = new ArrayList<>();
            list.forEach(item -> normal.add(normal(item)));
            return normal;
        }
        if (json instanceof Map<?, ?> map) {
            Map<Object, Object> normal = new HashMap<>();
            map.forEach((key, value) -> normal.put(key, normal(value)));
            return normal;
        }
        return json;
    }
}
