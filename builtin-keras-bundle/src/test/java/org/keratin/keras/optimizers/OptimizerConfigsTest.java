package org.keratin.keras.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.optimizers.Optimizer;

/** What a config of each optimizer may hold, and that get_config writes it again. */
class OptimizerConfigsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static final String COMMON =
            "\"clipnorm\": null, \"global_clipnorm\": null, \"clipvalue\": null, \"use_ema\": false, "
                    + "\"ema_momentum\": 0.99, \"ema_overwrite_frequency\": null, "
                    + "\"loss_scale_factor\": null, \"gradient_accumulation_steps\": null";

    private static Optimizer read(String className, String config) {
        String text =
                "{\"module\": \"keras.optimizers\", \"class_name\": \"%s\", \"registered_name\": null, \"config\": %s}"
                        .formatted(className, config);
        return KERATIN.deserializer().deserialize(KERATIN.json().read(text), Optimizer.class);
    }

    private static Object written(Optimizer optimizer) {
        return ((Map<?, ?>) KERATIN.serializer().serialize(optimizer)).get("config");
    }

    /** Each with its name, learning rate and weight decay, and what its config has beside them. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    Adadelta | adadelta | 0.0010000000474974513 | null | "rho": 0.95, "epsilon": 1e-07
                    Adafactor | adafactor | 0.0010000000474974513 | null | "beta_2_decay": -0.8, "epsilon_1": 1e-30, "epsilon_2": 0.001, "clip_threshold": 1.0, "relative_step": true
                    Adagrad | adagrad | 0.0010000000474974513 | null | "initial_accumulator_value": 0.1, "epsilon": 1e-07
                    Adam | adam | 0.0010000000474974513 | null | "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-07, "amsgrad": false
                    AdamW | adam_w | 0.0010000000474974513 | 0.004 | "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-07, "amsgrad": false
                    Adamax | adamax | 0.0010000000474974513 | null | "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-07
                    Ftrl | ftrl | 0.0010000000474974513 | null | "learning_rate_power": -0.5, "initial_accumulator_value": 0.1, "l1_regularization_strength": 0.0, "l2_regularization_strength": 0.0, "l2_shrinkage_regularization_strength": 0.0, "beta": 0.0
                    Lamb | lamb | 0.0010000000474974513 | null | "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-07
                    Lion | lion | 0.0010000000474974513 | null | "beta_1": 0.9, "beta_2": 0.99
                    Muon | muon | 0.0010000000474974513 | 0.004 | "adam_beta_1": 0.9, "adam_beta_2": 0.999, "epsilon": 1e-07, "exclude_layers": [], "muon_a": 3.4445, "muon_b": -4.775, "muon_c": 2.0315, "adam_lr_ratio": 1.0, "momentum": 0.95, "ns_steps": 5, "nesterov": true, "exclude_embeddings": true, "adam_weight_decay": 0.004, "rms_rate": 0.2
                    Nadam | nadam | 0.0010000000474974513 | null | "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-07
                    RMSprop | rm_sprop | 0.0010000000474974513 | null | "rho": 0.9, "momentum": 0.0, "epsilon": 1e-07, "centered": false
                    SGD | sgd | 0.009999999776482582 | null | "momentum": 0.0, "nesterov": false
                    ScheduleFreeAdamW | schedule_free_adam_w | 0.0024999999441206455 | null | "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-08, "warmup_steps": 0
                    """)
    void writesEveryKeyWithItsDefault(
            String className, String name, String rate, String decay, String others) {
        String expected =
                "{\"name\": \"%s\", \"learning_rate\": %s, \"weight_decay\": %s, %s, %s}"
                        .formatted(name, rate, decay, COMMON, others);
        assertThat(written(read(className, "{}"))).isEqualTo(KERATIN.json().read(expected));
    }

    @Test
    void writesTheKeysInTheOrderOfKeras() {
        assertThat(((Map<?, ?>) written(read("SGD", "{}"))).keySet())
                .hasToString(
                        "[name, learning_rate, weight_decay, clipnorm, global_clipnorm, clipvalue,"
                                + " use_ema, ema_momentum, ema_overwrite_frequency,"
                                + " loss_scale_factor, gradient_accumulation_steps, momentum,"
                                + " nesterov]");
    }

    private static final String SGD =
            "{\"module\": \"keras.optimizers\", \"class_name\": \"SGD\", \"config\": {\"name\": \"sgd\", "
                    + "\"learning_rate\": 0.5, \"weight_decay\": null, "
                    + COMMON
                    + ", \"momentum\": 0.0, \"nesterov\": false}, \"registered_name\": null}";

    private static final String SCHEDULE =
            "{\"module\": \"keras.optimizers.schedules\", \"class_name\": \"ExponentialDecay\", "
                    + "\"config\": {\"initial_learning_rate\": 0.1, \"decay_steps\": 2.0, "
                    + "\"decay_rate\": 0.5, \"staircase\": true, \"name\": \"ExponentialDecay\"}, "
                    + "\"registered_name\": null}";

    @Test
    void writesTheOptimizersWithinAsTheyAre() {
        String scaling =
                "{\"name\": \"scaling\", \"inner_optimizer\": %s, \"initial_scale\": 8.0, \"dynamic_growth_steps\": 3}"
                        .formatted(SGD);
        assertThat(written(read("LossScaleOptimizer", scaling)))
                .isEqualTo(KERATIN.json().read(scaling));
        String multi =
                "{\"optimizer_map\": {\"module\": \"keras.optimizers\", \"class_name\": \"OptimizerMap\", \"config\": {\"default_optimizer\": %s, \"optimizer_map\": {\"a/.*\": %s}}, \"registered_name\": null}, \"loss_scale_factor\": null, \"name\": \"multi\"}"
                        .formatted(SGD, SGD);
        assertThat(written(read("MultiOptimizer", multi))).isEqualTo(KERATIN.json().read(multi));
    }

    @Test
    void writesAScheduleAsItIs() {
        Map<?, ?> config =
                (Map<?, ?>) written(read("Adam", "{\"learning_rate\": " + SCHEDULE + "}"));
        assertThat(config.get("learning_rate")).isEqualTo(KERATIN.json().read(SCHEDULE));
    }

    @Test
    void readsAWrapperThatSaysTheDefaultsOfEveryOptimizer() {
        String config = "{\"inner_optimizer\": %s, \"dynamic\": true, \"weight_decay\": null, %s}";
        assertThat(read("LossScaleOptimizer", config.formatted(SGD, COMMON)).name())
                .isEqualTo("loss_scale_optimizer");
        assertThatThrownBy(
                        () ->
                                read(
                                        "LossScaleOptimizer",
                                        "{\"inner_optimizer\": %s, \"clipnorm\": 1.0}"
                                                .formatted(SGD)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("clipnorm");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    Adam | {"learning_rate": "fast"} | $.config.learning_rate: expected a number or a learning-rate schedule, found "fast"
                    Adam | {"learning_rate": null} | $.config.learning_rate
                    Adam | {"beta_3": 0.9} | $.config.beta_3: unknown key
                    Adam | {"clipnorm": 1.0, "clipvalue": 1.0} | expected one of clipnorm, global_clipnorm and clipvalue
                    Adam | {"gradient_accumulation_steps": 1} | $.config.gradient_accumulation_steps
                    Adam | {"use_ema": true, "ema_momentum": 2} | $.config.ema_momentum
                    AdamW | {"weight_decay": null} | $.config.weight_decay: expected a number
                    SGD | {"momentum": 2.0} | $.config.momentum
                    Lion | {"beta_1": 0.0} | $.config.beta_1
                    Muon | {"exclude_layers": [null]} | $.config.exclude_layers
                    LossScaleOptimizer | {"inner_optimizer": 3} | $.config.inner_optimizer
                    LossScaleOptimizer | {} | $.config.inner_optimizer
                    MultiOptimizer | {"optimizer_map": {}} | $.config.optimizer_map
                    """)
    void refusesOtherValues(String className, String config, String message) {
        assertThatThrownBy(() -> read(className, config))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "adam, Adam",
        "Adam, Adam",
        "adamw, AdamW",
        "rmsprop, RMSprop",
        "sgd, SGD",
        "schedulefreeadamw, ScheduleFreeAdamW",
        "lamb, Lamb",
        "ftrl, Ftrl"
    })
    void isAskedForByAShortName(String identifier, String className) {
        Optimizer optimizer = KERATIN.deserializer().deserialize(identifier, Optimizer.class);
        assertThat(optimizer.objectName().className()).isEqualTo(className);
    }

    @Test
    void isFoundByTheModuleOfABackEnd() {
        String text =
                "{\"module\": \"keras.src.backend.torch.optimizers.torch_adam\", \"class_name\": \"Adam\", \"config\": {}, \"registered_name\": \"Adam\"}";
        assertThat(KERATIN.deserializer().deserialize(KERATIN.json().read(text)))
                .isInstanceOf(Adam.class);
    }
}
