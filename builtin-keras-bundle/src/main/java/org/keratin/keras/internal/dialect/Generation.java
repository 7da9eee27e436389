package org.keratin.keras.internal.dialect;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.FileOrigin;

/** Which generation of Keras wrote a config: 1, 2 (tf.keras among them), or today's. */
enum Generation {
    KERAS_1,
    KERAS_2,
    KERAS_3;

    private static final int DEEPEST = 200;

    private static final Set<String> MODELS = Set.of("Sequential", "Model", "Functional");

    /** What only layers of Keras 1 have. */
    private static final Set<String> KEYS_OF_KERAS_1 =
            Set.of(
                    "nb_filter",
                    "border_mode",
                    "subsample",
                    "dim_ordering",
                    "W_regularizer",
                    "b_regularizer",
                    "U_regularizer",
                    "inner_activation",
                    "inner_init",
                    "consume_less",
                    "pool_length",
                    "subsample_length");

    /** The version that is known decides; if none is, the marks that each generation leaves. */
    static Generation of(Object root, FileOrigin origin) {
        int major = origin.major();
        if (major == 0 && root instanceof Map<?, ?> dict) {
            Object version = dict.get("keras_version");
            if (version instanceof String text) {
                major = new FileOrigin(text, null).major();
                // tfjs-layers says so itself, and writes what Keras 2 wrote.
                major = major == 0 ? 2 : major;
            }
        }
        return switch (major) {
            case 0 -> byMarks(root);
            case 1 -> KERAS_1;
            case 2 -> KERAS_2;
            default -> KERAS_3;
        };
    }

    private static Generation byMarks(Object root) {
        if (!(root instanceof Map<?, ?> dict) || !(dict.get("class_name") instanceof String name)) {
            return KERAS_3;
        }
        if (dict.get("module") instanceof String module) {
            return module.contains(".engine.") || carriesInputShape(dict) ? KERAS_2 : KERAS_3;
        }
        if (dict.get("registered_name") != null || anyDict(root, Generation::hasModule, 0)) {
            return KERAS_3;
        }
        if (anyDict(root, Generation::isOfKeras1, 0)) {
            return KERAS_1;
        }
        return MODELS.contains(name) || OldClasses.KERAS_2.containsKey(name) ? KERAS_2 : KERAS_3;
    }

    private static boolean hasModule(Map<?, ?> dict) {
        return dict.containsKey("class_name") && dict.get("module") instanceof String;
    }

    private static boolean isOfKeras1(Map<?, ?> dict) {
        return dict.keySet().stream().anyMatch(KEYS_OF_KERAS_1::contains);
    }

    private static boolean carriesInputShape(Map<?, ?> dict) {
        return dict.get("config") instanceof Map<?, ?> own
                && own.get("layers") instanceof List<?> layers
                && !layers.isEmpty()
                && layers.get(0) instanceof Map<?, ?> first
                && first.get("config") instanceof Map<?, ?> config
                && config.containsKey("batch_input_shape");
    }

    private interface Mark {
        boolean isOn(Map<?, ?> dict);
    }

    private static boolean anyDict(Object value, Mark mark, int depth) {
        if (depth > DEEPEST) {
            return false;
        }
        if (value instanceof Map<?, ?> dict) {
            return mark.isOn(dict)
                    || dict.values().stream().anyMatch(inner -> anyDict(inner, mark, depth + 1));
        }
        return value instanceof List<?> list
                && list.stream().anyMatch(inner -> anyDict(inner, mark, depth + 1));
    }
}
