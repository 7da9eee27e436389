package org.keratin.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.keratin.core.KeratinRuntime;

/** The acts that need no container; the whole tour is run by the distribution's tests. */
class ActsTest {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Screen screen = new Screen(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    private final Keras keras = keras();

    private static Keras keras() {
        KeratinRuntime keratin = KeratinRuntime.create();
        return new Keras(keratin.deserializer(), keratin.catalogue(), keratin.json());
    }

    private String shown() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theDocumentedAdamTakesAStep() {
        OptimizerAct.play(keras, screen);
        assertThat(shown())
                .contains("\"class_name\": \"Adam\"")
                .contains("0.0010000000474974513")
                .contains("$.config.decay")
                // Adam's first step is as long as the learning rate, against the gradient's sign.
                .contains("variable after a step       0.999000   2.001000   3.000000");
    }

    @Test
    void theModelIsSummedUpAndPredicts() {
        ModelAct.play(keras, screen);
        assertThat(shown())
                .contains("Model: \"mlp\"", "dense_2 (Dense)", "Total params: 4,112 (16.06 KB)")
                .contains("their sum                   1.000000");
    }
}
