package org.keratin.keras;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.Deserialized;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.Rewrite;
import org.keratin.core.Variable;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.keras.losses.MeanSquaredError;
import org.keratin.tensor.Tensor;

/**
 * The examples of the documentation of {@code deserialize_keras_object}, spelled as Keras 2.15
 * spelled them.
 */
class DocumentedConfigsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static Object read(String name) throws IOException {
        try (InputStream text =
                DocumentedConfigsTest.class.getResourceAsStream("/documented/" + name)) {
            return KERATIN.json().read(new String(text.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Object roundTrip(Object object) {
        Object config = KERATIN.serializer().serialize(object);
        assertThat(KERATIN.serializer().serialize(KERATIN.deserializer().deserialize(config)))
                .isEqualTo(config);
        return ((Map<?, ?>) config).get("config");
    }

    @Test
    void adamKeepsEveryValueAndSteps() throws IOException {
        Deserialized adam =
                KERATIN.deserializer().deserialize(read("adam.json"), DeserializeOptions.DEFAULT);
        assertThat(adam.rewrites()).extracting(Rewrite::path).containsExactly("$.config.decay");

        Map<?, ?> config = (Map<?, ?>) roundTrip(adam.object());
        assertThat(config.get("learning_rate")).isEqualTo(0.0010000000474974513);
        assertThat(config.get("beta_1")).isEqualTo(0.8999999761581421);
        assertThat(config.get("beta_2")).isEqualTo(0.9990000128746033);
        assertThat(config.get("name")).isEqualTo("Adam");

        Variable weight = Variable.of("w", Tensor.of(new float[] {1}, 1));
        ((Optimizer) adam.object()).apply(List.of(Tensor.of(new float[] {2}, 1)), List.of(weight));
        assertThat(weight.value().doubleAt(0)).isBetween(0.9989, 0.9991);
    }

    @Test
    void aLossesContainerIsFoundByModuleAndClassName() throws IOException {
        Deserialized container =
                KERATIN.deserializer()
                        .deserialize(read("losses_container.json"), DeserializeOptions.DEFAULT);

        assertThat(container.object().getClass().getSimpleName()).isEqualTo("LossesContainer");
        assertThat(container.rewrites())
                .extracting(Rewrite::path)
                .containsExactlyInAnyOrder(
                        "$.config.losses[0].config.reduction", "$.config.losses[0].config.fn");
        roundTrip(container.object());
    }

    @Test
    void aRegisteredLossIsFoundByItsRegisteredName() throws IOException {
        DeserializeOptions options =
                DeserializeOptions.DEFAULT.withCustomObject(
                        "my_package>ModifiedMeanSquaredError", MeanSquaredError.class);

        Deserialized loss =
                KERATIN.deserializer()
                        .deserialize(read("modified_mean_squared_error.json"), options);

        assertThat(loss.object()).isInstanceOf(MeanSquaredError.class);
        assertThat(loss.rewrites()).hasSize(2);
    }
}
