package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class MaxNumBoundingBoxesTest {

    @Test
    void cutsAndFillsUp() {
        Layer layer = make("MaxNumBoundingBoxes", "max_number", 2);
        Tensor images = Tensor.of(new float[1], 1, 1, 1, 1);
        Map<String, Object> one =
                Map.of(
                        "boxes", Tensor.of(new float[] {1, 2, 3, 4}, 1, 1, 4),
                        "labels", Tensor.of(new float[] {5}, 1, 1));
        Map<?, ?> changed =
                (Map<?, ?>)
                        layer.apply(
                                Arguments.of(Map.of("images", images, "bounding_boxes", one)),
                                CallContext.inference());
        Map<?, ?> boxes = (Map<?, ?>) changed.get("bounding_boxes");
        assertThat(((Tensor) boxes.get("boxes")).toFloats())
                .containsExactly(1, 2, 3, 4, -1, -1, -1, -1);
        assertThat(((Tensor) boxes.get("labels")).toFloats()).containsExactly(5, -1);
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("MaxNumBoundingBoxes", "max_number", -1))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("max_number");
    }
}
