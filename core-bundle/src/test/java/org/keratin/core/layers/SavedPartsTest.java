package org.keratin.core.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.config.Flatten;

class SavedPartsTest {

    @RegisterKerasSerializable(packageName = "test")
    static final class HalfStep extends Layer {
        record Config(@Flatten LayerOptions layer) implements LayerConfig {}

        HalfStep(String name) {
            super(new Config(Float32.options(name)));
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

    private final Layer a = new HalfStep("a");
    private final Layer b = new HalfStep("b");
    private final Layer holder = new Holder();

    @Test
    void namesLayersOfAListAfterTheirClassesAndCountsThem() {
        assertThat(SavedParts.list("layers", List.of(a, holder, b, new HalfStep("c"))).keySet())
                .containsExactly(
                        "layers/half_step",
                        "layers/holder",
                        "layers/half_step_1",
                        "layers/half_step_2");
    }

    @Test
    void aLayerStandsUnderItsOwnNameUnlessItsHolderSaysOtherwise() {
        assertThat(new Holder(a, b).savedParts()).containsEntry("a", a).containsEntry("b", b);
    }
}
