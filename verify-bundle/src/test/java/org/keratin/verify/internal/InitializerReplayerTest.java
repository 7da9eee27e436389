package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.verify.Cases.tensor;
import static org.keratin.verify.Cases.tuple;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.verify.Case;
import org.keratin.verify.Cases;
import org.keratin.verify.FakeKeras;

class InitializerReplayerTest {

    /** Fills with a number. */
    private record Fill(double value) implements Initializer {
        @Override
        public Tensor call(Shape shape, DType dtype, Ops ops) {
            return ops.fill(shape, Tensor.scalar(value, dtype));
        }
    }

    /** Draws from 0 to a bound. */
    private record Draw(double bound) implements Initializer {
        @Override
        public Tensor call(Shape shape, DType dtype, Ops ops) {
            return ops.uniform(shape, 0, bound, dtype, 7);
        }
    }

    private final FakeKeras keras =
            new FakeKeras()
                    .publish("Constant", config -> new Fill(3))
                    .publish("RandomUniform", config -> new Draw(1))
                    .publish("Orthogonal", config -> new Fill(1))
                    .publish("MyDraw", config -> new Draw(2));

    private String reason(String className, String module, Map<String, Object> config, Tensor out) {
        Map<String, Object> fields =
                new LinkedHashMap<>(Cases.of("initializer", className).fields());
        fields.put("config", Map.of("module", module, "class_name", className, "config", config));
        fields.put("args", List.of(tuple(20L, 5L)));
        fields.put("outputs", tensor(out));
        Case recorded =
                new Case("id", "initializer", fields.get("config"), fields, "cases.jsonl", 1);
        return keras.verifier().verify(recorded).reason();
    }

    private static Tensor filled(float value) {
        float[] numbers = new float[100];
        Arrays.fill(numbers, value);
        return Tensor.of(numbers, 20, 5);
    }

    private static Tensor ramp(float bound) {
        float[] numbers = new float[100];
        for (int i = 0; i < 100; i++) {
            numbers[i] = bound * i / 100;
        }
        return Tensor.of(numbers, 20, 5);
    }

    @Test
    void comparesExactlyWhereNothingIsDrawn() {
        assertThat(reason("Constant", "keras.initializers", Map.of(), filled(3))).isEmpty();
        assertThat(reason("Constant", "keras.initializers", Map.of(), filled(4)))
                .startsWith("outputs: 100 of 100 elements differ");
    }

    @Test
    void comparesTheDistributionOfADraw() {
        Map<String, Object> same = Map.of("minval", 0.0, "maxval", 1.0);
        Map<String, Object> wider = Map.of("minval", 0.0, "maxval", 4.0);

        assertThat(reason("RandomUniform", "keras.initializers", same, filled(9))).isEmpty();
        assertThat(reason("RandomUniform", "keras.initializers", wider, filled(9)))
                .startsWith("outputs: expected a mean near 2.0");
    }

    @Test
    void comparesADrawOfAnAuthorsClassWithTheRecordedOne() {
        Map<String, Object> seeded = Map.of("seed", 1L);

        assertThat(reason("MyDraw", "my_module", seeded, ramp(2))).isEmpty();
        assertThat(reason("MyDraw", "my_module", seeded, ramp(9))).contains("expected a mean near");
        assertThat(reason("MyDraw", "my_module", Map.of(), ramp(2))).contains("elements differ");
    }

    @Test
    void wantsOrthogonalColumns() {
        assertThat(reason("Orthogonal", "keras.initializers", Map.of("gain", 1.0), filled(1)))
                .startsWith("outputs: expected the product of columns");
    }

    @Test
    void comparesShapeAndDtypeFirst() {
        Map<String, Object> config = Map.of("minval", 0.0, "maxval", 1.0);
        Tensor other = Tensor.of(new double[] {1}, 1);

        assertThat(reason("RandomUniform", "keras.initializers", config, other))
                .startsWith("outputs: expected a float64 tensor of shape (1,)");
    }
}
