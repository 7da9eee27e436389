package org.keratin.keras.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Variable;
import org.keratin.core.models.Model;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Shape;

/** The config of a model that Keras trained and saved. */
class TrainedMlpTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final Object CONFIG = read();

    private final Model model = KERATIN.deserializer().deserialize(CONFIG, Model.class);

    private static Object read() {
        String name = "/models/mlp_compiled_trained.config.json";
        try (InputStream in = TrainedMlpTest.class.getResourceAsStream(name)) {
            return KERATIN.json().read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The config without what says the same otherwise: ids of shared objects, numbers as doubles,
     * and the module of an optimizer, of which each of Keras's back ends has its own.
     */
    private static Object normal(Object config) {
        if (config instanceof List<?> list) {
            return list.stream().map(TrainedMlpTest::normal).toList();
        }
        if (config instanceof Number number) {
            return number.doubleValue();
        }
        if (config instanceof Map<?, ?> map) {
            Map<Object, Object> dict = new LinkedHashMap<>();
            map.forEach((key, value) -> dict.put(key, normal(value)));
            dict.remove("shared_object_id");
            if (String.valueOf(dict.get("module")).contains("optimizers.torch_adam")) {
                dict.put("module", "keras.optimizers");
                dict.put("registered_name", null);
            }
            return dict;
        }
        return config;
    }

    @Test
    void isWrittenAsItWasRead() {
        assertThat(normal(KERATIN.serializer().serialize(model))).isEqualTo(normal(CONFIG));
    }

    @Test
    void hasItsWeightsInKerassOrder() {
        assertThat(model.weights())
                .extracting(Variable::path)
                .containsExactly(
                        "mlp/dense/kernel",
                        "mlp/dense/bias",
                        "mlp/batch_normalization/gamma",
                        "mlp/batch_normalization/beta",
                        "mlp/batch_normalization/moving_mean",
                        "mlp/batch_normalization/moving_variance",
                        "mlp/dense_1/kernel",
                        "mlp/dense_1/bias",
                        "mlp/dense_2/kernel",
                        "mlp/dense_2/bias");
    }

    @Test
    void predictsProbabilities() {
        var outputs = model.predict(CpuOps.instance().ones(Shape.of(40, 20)));
        assertThat(outputs.shape()).isEqualTo(Shape.of(40, 5));
        assertThat(CpuOps.instance().sum(outputs).doubleAt(0))
                .isCloseTo(40, org.assertj.core.api.Assertions.within(1e-3));
    }

    @Test
    void isCompiledWithStringsThatStayStrings() {
        assertThat(model.isCompiled()).isTrue();
        assertThat(model.compileConfig().orElseThrow())
                .containsEntry("loss", "sparse_categorical_crossentropy");
        assertThat(model.optimizer()).get().matches(Optimizer::isBuilt);
    }

    @Test
    void summarisesItselfAsKerasDoes() {
        assertThat(model.summary())
                .isEqualTo(
                        """
                        Model: "mlp"
                        ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
                        ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
                        ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
                        │ dense (Dense)                   │ (None, 32)             │           672 │
                        ├─────────────────────────────────┼────────────────────────┼───────────────┤
                        │ dropout (Dropout)               │ (None, 32)             │             0 │
                        ├─────────────────────────────────┼────────────────────────┼───────────────┤
                        │ batch_normalization             │ (None, 32)             │           128 │
                        │ (BatchNormalization)            │                        │               │
                        ├─────────────────────────────────┼────────────────────────┼───────────────┤
                        │ dense_1 (Dense)                 │ (None, 16)             │           528 │
                        ├─────────────────────────────────┼────────────────────────┼───────────────┤
                        │ dense_2 (Dense)                 │ (None, 5)              │            85 │
                        └─────────────────────────────────┴────────────────────────┴───────────────┘
                         Total params: 4,112 (16.06 KB)
                         Trainable params: 1,349 (5.27 KB)
                         Non-trainable params: 64 (256.00 B)
                         Optimizer params: 2,699 (10.54 KB)
                        """);
    }
}
