package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;

class PipelineTest {

    @Test
    void appliesOneLayerAfterTheOther() {
        Layer layer =
                make(
                        "Pipeline",
                        "layers",
                        List.of(
                                Layers.dict("Rescaling", "scale", 2),
                                Layers.dict("Rescaling", "scale", 1, "offset", 3)));
        assertThat(layer.apply(Layers.row(1, 2)).toFloats()).containsExactly(5, 7);
        assertThat(Layers.config(layer)).containsOnlyKeys("layers", "name");
        assertThat(
                        layer.computeOutputShapes(org.keratin.core.layers.Shapes.of(Shape.of(2, 3)))
                                .single())
                .isEqualTo(Shape.of(2, 3));
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("Pipeline", "layers", List.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("layers");
    }
}
