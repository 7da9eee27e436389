package org.keratin.keras;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keratin.core.KerasJson;

/** What Keras lists of itself: the classes and functions that a config may name. */
final class KerasApi {

    /**
     * One class or function.
     *
     * @param names its public names
     * @param parameters those of its constructor, or its own
     * @param required those of them that have no default
     * @param defaultConfig the config of one that was made without arguments; {@code null} if none
     *     can
     */
    record Listed(
            List<String> names,
            List<String> parameters,
            List<String> required,
            Object defaultConfig) {

        @Override
        public String toString() {
            return names.get(0);
        }
    }

    private KerasApi() {}

    static List<Listed> read(KerasJson json) {
        Map<?, ?> api = (Map<?, ?>) Recorded.json("/keras-api.json.gz", json);
        return ((List<?>) api.get("objects"))
                .stream().map(object -> of((Map<?, ?>) object)).toList();
    }

    private static Listed of(Map<?, ?> object) {
        List<String> parameters = new ArrayList<>();
        List<String> required = new ArrayList<>();
        for (Object item : (List<?>) object.get("parameters")) {
            Map<?, ?> parameter = (Map<?, ?>) item;
            String name = (String) parameter.get("name");
            if (!name.equals("kwargs")) {
                parameters.add(name);
                if (Map.of("required", true).equals(parameter.get("default"))) {
                    required.add(name);
                }
            }
        }
        List<String> names =
                ((List<?>) object.get("api_names")).stream().map(String::valueOf).toList();
        return new Listed(names, parameters, required, object.get("default_config"));
    }
}
