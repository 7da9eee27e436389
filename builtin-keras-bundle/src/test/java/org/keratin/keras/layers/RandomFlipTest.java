package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class RandomFlipTest {

    @Test
    void mirrorsSomeImages() {
        float[] pairs = new float[40];
        for (int i = 0; i < 20; i++) {
            pairs[2 * i + 1] = 1;
        }
        Layer layer = make("RandomFlip", "mode", "horizontal", "seed", 3);
        float[] flipped = train(layer, Tensor.of(pairs, 20, 1, 2, 1)).toFloats();
        int mirrored = 0;
        for (int i = 0; i < 20; i++) {
            assertThat(flipped[2 * i] + flipped[2 * i + 1]).isEqualTo(1);
            mirrored += flipped[2 * i] == 1 ? 1 : 0;
        }
        assertThat(mirrored).isBetween(3, 17);
        Layer vertical = make("RandomFlip", "mode", "vertical", "seed", 3);
        assertThat(train(vertical, Tensor.of(pairs, 20, 1, 2, 1)).toFloats())
                .containsExactly(pairs);
    }

    @Test
    void mirrorsMasksWithTheirImages() {
        Layer layer = make("RandomFlip", "seed", 5);
        Tensor images = Tensor.of(new float[] {1, 2, 3, 4}, 2, 1, 2, 1);
        Map<?, ?> changed =
                (Map<?, ?>)
                        layer.apply(
                                Arguments.of(
                                        Map.of("images", images, "segmentation_masks", images)),
                                CallContext.training(CpuOps.instance()));
        assertThat(((Tensor) changed.get("images")).toFloats())
                .containsExactly(((Tensor) changed.get("segmentation_masks")).toFloats());
        assertThatThrownBy(
                        () ->
                                layer.apply(
                                        Arguments.of(
                                                Map.of(
                                                        "images",
                                                        images,
                                                        "bounding_boxes",
                                                        Map.of())),
                                        CallContext.training(CpuOps.instance())))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected no bounding_boxes");
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("RandomFlip", "mode", "diagonal"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("mode");
    }
}
