package org.keratin.core.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a Keras object is. Where a config may name one by a bare string, the kind tells in which of
 * Keras's modules to look.
 */
public enum Kind {
    LAYER("keras.layers"),
    MODEL("keras.models", "keras"),
    LOSS("keras.losses"),
    METRIC("keras.metrics"),
    OPTIMIZER("keras.optimizers"),
    SCHEDULE("keras.optimizers.schedules"),
    INITIALIZER("keras.initializers"),
    REGULARIZER("keras.regularizers"),
    CONSTRAINT("keras.constraints"),
    ACTIVATION("keras.activations"),
    DTYPE_POLICY("keras.dtype_policies", "keras"),
    QUANTIZER("keras.quantizers"),
    FUNCTION("keras.ops"),
    OPERATION("keras.src.ops"),
    OBJECT;

    private final List<String> modules;

    Kind(String... modules) {
        this.modules = List.of(modules);
    }

    /** Keras's modules that hold objects of this kind. */
    public List<String> modules() {
        return modules;
    }

    /** The kind whose objects a module of Keras holds. */
    public static Optional<Kind> ofModule(String module) {
        return Arrays.stream(values()).filter(kind -> kind.modules.contains(module)).findFirst();
    }

    /** In words: {@code learning-rate schedule}. */
    public String words() {
        return this == SCHEDULE
                ? "learning-rate schedule"
                : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
