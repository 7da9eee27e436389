package org.keratin.keras.internal.dialect;

import java.util.List;
import java.util.Map;

/** What optimizers of Keras 1 and 2 said otherwise. */
final class OptimizerRules {

    static final List<Rule> ALL =
            List.of(
                    Rule.rename("lr", "learning_rate"),
                    Rule.ofOldKey("decay", OptimizerRules::decay),
                    OptimizerRules::defaultEpsilon,
                    Rule.drop("jit_compile", "how TensorFlow compiles does not matter here"),
                    Rule.drop("is_legacy_optimizer", "there is one kind of optimizer"),
                    Rule.dropDefault("schedule_decay", 0.004),
                    Rule.dropDefault("dynamic", true),
                    // What every optimizer has, though one that only wraps another cannot do it.
                    Rule.dropDefault("use_ema", false),
                    Rule.dropDefault("ema_momentum", 0.99),
                    Rule.dropDefault("weight_decay", null),
                    Rule.dropDefault("clipnorm", null),
                    Rule.dropDefault("global_clipnorm", null),
                    Rule.dropDefault("clipvalue", null),
                    Rule.dropDefault("ema_overwrite_frequency", null),
                    Rule.dropDefault("loss_scale_factor", null),
                    Rule.dropDefault("gradient_accumulation_steps", null));

    private OptimizerRules() {}

    /** {@code decay} divided the learning rate by {@code 1 + decay * step}. */
    private static void decay(OldConfig config) {
        Object decay = config.get("decay");
        if (decay instanceof Number number
                && number.doubleValue() != 0
                && config.get("learning_rate") instanceof Number rate) {
            Map<String, Object> schedule =
                    Map.of(
                            "module", "keras.optimizers.schedules",
                            "class_name", "InverseTimeDecay",
                            "config",
                                    Map.of(
                                            "initial_learning_rate",
                                            rate,
                                            "decay_steps",
                                            1L,
                                            "decay_rate",
                                            decay));
            config.set(
                    "learning_rate",
                    schedule,
                    "with decay " + decay + " read as the schedule InverseTimeDecay");
            config.drop("decay", "it is in the schedule");
        } else {
            config.dropDefault("decay", 0.0, "a decay of 0 does nothing");
        }
    }

    /** {@code epsilon: null} meant the back end's own. */
    private static void defaultEpsilon(OldConfig config) {
        if (config.has("epsilon")
                && config.get("epsilon") == null
                && config.target().keys().contains("epsilon")) {
            config.set("epsilon", 1e-7, "null read as 1e-07");
        }
    }
}
