package org.keratin.keras;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.layers.Shapes;
import org.keratin.core.models.Model;

/** The models of {@code keras.applications}, as Keras wrote and counted them. */
class ApplicationsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    @TestFactory
    Stream<DynamicTest> hasTheLayersWeightsAndShapesThatKerasCounted() {
        List<?> index = (List<?>) Recorded.json("/applications/index.json", KERATIN.json());
        return index.stream()
                .map(entry -> (Map<?, ?>) entry)
                .map(entry -> dynamicTest((String) entry.get("name"), () -> check(entry)));
    }

    private static void check(Map<?, ?> counted) {
        Object config =
                Recorded.json("/applications/" + counted.get("name") + ".json.gz", KERATIN.json());

        Model model = KERATIN.deserializer().deserialize(config, Model.class);

        assertThat((long) model.layers().size()).isEqualTo(counted.get("layers"));
        assertThat(model.countParams()).isEqualTo(counted.get("params"));
        assertThat((long) model.weights().size()).isEqualTo(counted.get("weights"));
        Shapes input = Shapes.of(model.inputShape().orElseThrow());
        assertThat(asJson(input)).isEqualTo(counted.get("input_shape"));
        assertThat(asJson(model.computeOutputShapes(input))).isEqualTo(counted.get("output_shape"));
        assertThat(Recorded.normal(KERATIN.serializer().serialize(model)))
                .isEqualTo(Recorded.normal(config));
    }

    private static Object asJson(Shapes shapes) {
        return KERATIN.serializer().serialize(shapes.single());
    }
}
