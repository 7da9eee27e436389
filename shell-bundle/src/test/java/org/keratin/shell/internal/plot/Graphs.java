package org.keratin.shell.internal.plot;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.models.Model;

/** Functional models made by hand. */
final class Graphs {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private Graphs() {}

    /** A model of layers {@code "name Class from from"}; the first is the input. */
    static Model model(String output, String... layers) {
        List<String> configs = new ArrayList<>();
        for (String layer : layers) {
            configs.add(layer(layer.split(" ")));
        }
        return model(
                "{\"module\": \"keras\", \"class_name\": \"Functional\", \"config\": {\"name\": \"m\","
                        + " \"layers\": ["
                        + String.join(", ", configs)
                        + "], \"input_layers\": [[\"in\", 0, 0]], \"output_layers\": [[\""
                        + output
                        + "\", 0, 0]]}}");
    }

    /** The model that a config describes. */
    static Model model(String json) {
        return KERATIN.deserializer().deserialize(KERATIN.json().read(json), Model.class);
    }

    private static String layer(String... words) {
        List<String> from = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            from.add("[\"" + words[i] + "\", 0, 0, {}]");
        }
        String inputs = from.isEmpty() ? "[]" : "[[" + String.join(", ", from) + "]]";
        String shape = words[1].equals("InputLayer") ? "\"batch_shape\": [null, 4], " : "";
        return "{\"module\": \"keras.layers\", \"class_name\": \""
                + words[1]
                + "\", \"config\": {"
                + shape
                + "\"name\": \""
                + words[0]
                + "\"}, \"name\": \""
                + words[0]
                + "\", \"inbound_nodes\": "
                + inputs
                + "}";
    }
}
