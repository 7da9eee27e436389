package org.keratin.files.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Deserialized;
import org.keratin.core.Limits;
import org.keratin.core.Rewrite;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.models.Model;
import org.keratin.core.values.UnreadObject;
import org.keratin.files.LoadOptions;
import org.keratin.files.ModelFileException;

/**
 * Makes the model of a config in today's form. What only training needs is made by itself, so that
 * what is missing for it is a warning.
 */
public final class ModelMaker {

    private static final String COMPILE = "compile_config";

    private final FileServices services;
    private final String file;
    private final LoadOptions options;
    private final List<String> warnings = new ArrayList<>();

    /** Makes models of the file that errors call {@code file}. */
    public ModelMaker(FileServices services, String file, LoadOptions options) {
        this.services = services;
        this.file = file;
        this.options = options;
    }

    /**
     * A model without weights.
     *
     * @param model the model; not compiled yet
     * @param rewrites what an old dialect said otherwise
     */
    public record Made(Model model, List<Rewrite> rewrites) {}

    /** What was left out, one sentence each. */
    public List<String> warnings() {
        return warnings;
    }

    /** Makes the model, without what only training needs. */
    public Made make(Map<?, ?> config) {
        Map<?, ?> bare = without(config);
        try {
            return made(bare);
        } catch (KeratinException e) {
            // A model in the model may be what holds something that only training needs.
            Object barer = withoutAll(bare);
            if (barer.equals(bare)) {
                throw e;
            }
            Made made = made(barer);
            warnings.add("models within the model are not compiled: " + e.getMessage());
            return made;
        }
    }

    private Made made(Object config) {
        Deserialized result = services.deserializer().deserialize(config, deserializeOptions());
        if (result.object() instanceof Model model) {
            return new Made(model, result.rewrites());
        }
        throw ModelFileException.expected(
                file,
                "",
                "a model",
                result.object() == null ? "null" : result.object().getClass().getSimpleName(),
                "load the file that holds the whole model");
    }

    /** The options for configs, under the file's limits. */
    public DeserializeOptions deserializeOptions() {
        DeserializeOptions given = options.deserialize();
        Limits limits = given.limits();
        return given.withLimits(
                new Limits(
                        limits.depth(),
                        limits.characters(),
                        limits.digits(),
                        Math.min(limits.objects(), options.limits().layers()),
                        Math.min(limits.weightElements(), options.limits().elements())));
    }

    private static Map<String, Object> without(Map<?, ?> config) {
        Map<String, Object> rest = new LinkedHashMap<>();
        config.forEach((key, value) -> rest.put(String.valueOf(key), value));
        rest.remove(COMPILE);
        return rest;
    }

    private static Object withoutAll(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> rest = new LinkedHashMap<>();
            map.forEach(
                    (key, item) -> {
                        if (!COMPILE.equals(key)) {
                            rest.put(String.valueOf(key), withoutAll(item));
                        }
                    });
            return rest;
        }
        if (value instanceof List<?> list) {
            List<Object> rest = new ArrayList<>(list.size());
            list.forEach(item -> rest.add(withoutAll(item)));
            return rest;
        }
        return value;
    }

    /**
     * Gives a model its optimizer, losses and metrics, if {@link LoadOptions#compile} asks for it.
     * What cannot be made is a warning; the model keeps its config, and says what is wrong when it
     * is evaluated.
     *
     * @param compileConfig as it stands in a config; {@code null} for none
     */
    public void compile(Model model, Object compileConfig) {
        if (!options.compile() || !(compileConfig instanceof Map<?, ?> dict) || dict.isEmpty()) {
            return;
        }
        try {
            model.compileFromConfig(readAll(dict));
        } catch (KeratinException e) {
            warnings.add("the model is not compiled: " + e.getMessage());
        }
    }

    private Map<String, Object> readAll(Map<?, ?> dict) {
        try {
            return strings(deserialize(dict));
        } catch (KeratinException e) {
            Map<String, Object> parts = new LinkedHashMap<>();
            dict.forEach((key, value) -> parts.put(String.valueOf(key), read(key, value)));
            return parts;
        }
    }

    private Object read(Object key, Object value) {
        try {
            return deserialize(value);
        } catch (KeratinException e) {
            warnings.add(
                    COMPILE
                            + "."
                            + key
                            + " cannot be made, which only training and evaluation need: "
                            + e.getMessage());
            return new UnreadObject(value, e);
        }
    }

    private Object deserialize(Object config) {
        return services.deserializer().deserialize(config, deserializeOptions()).object();
    }

    private static Map<String, Object> strings(Object made) {
        Map<String, Object> strings = new LinkedHashMap<>();
        if (made instanceof Map<?, ?> map) {
            map.forEach((key, value) -> strings.put(String.valueOf(key), value));
        }
        return strings;
    }
}
