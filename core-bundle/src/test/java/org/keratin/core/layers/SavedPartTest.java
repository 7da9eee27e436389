package org.keratin.core.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.config.Flatten;

class SavedPartTest {

    @RegisterKerasSerializable(packageName = "test")
    static final class HalfStep extends Layer {
        record Config(@Flatten LayerOptions layer) implements LayerConfig {}

        HalfStep() {
            super(new Config(Float32.options("any_name")));
        }
    }

    @RegisterKerasSerializable(packageName = "test")
    static final class Holder extends Layer {
        record Config(@Flatten LayerOptions layer) implements LayerConfig {}

        Holder(Layer... inner) {
            super(new Config(Float32.options("holder")));
            List.of(inner).forEach(this::addLayer);
        }
    }

    private final Layer half = new HalfStep();

    @Test
    void namesLayersOfAListAfterTheirClassesAndCountsThem() {
        List<Layer> layers = List.of(half, new Holder(), new HalfStep(), new HalfStep());
        assertThat(SavedPart.list("steps", layers).paths().keySet())
                .containsExactly(
                        "steps/half_step",
                        "steps/holder",
                        "steps/half_step_1",
                        "steps/half_step_2");
    }

    @Test
    void namesASingleLayerAfterItsAttribute() {
        assertThat(SavedPart.of("half", half).paths()).containsOnlyKeys("half");
    }

    @Test
    void aLayerHoldsItsLayersInOneListUnlessItSaysOtherwise() {
        assertThat(new Holder(half).savedParts())
                .containsExactly(SavedPart.list("layers", List.of(half)));
        assertThat(half.savedParts()).isEmpty();
    }
}
