package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class RandomBrightnessTest {
    private static final Tensor X = Tensor.of(new float[] {0, 100, 200, 255}, 1, 2, 2, 1);

    @Test
    void addsTheSameToAllPixels() {
        Layer layer = make("RandomBrightness", "factor", List.of(0.2, 0.2));
        assertThat(train(layer, X).toFloats()).containsExactly(51, 151, 251, 255);
    }

    @Test
    void drawsFromTheRangeForEachImage() {
        Layer layer =
                make("RandomBrightness", "factor", 0.1, "value_range", List.of(0, 10), "seed", 1);
        Tensor changed = train(layer, Tensor.of(filled(100), 100, 1, 1, 1));
        float[] values = changed.toFloats();
        for (float value : values) {
            assertThat(value).isBetween(4f, 6f);
        }
        assertThat(changed.toFloats()).doesNotHaveDuplicates();
        Layer same =
                make("RandomBrightness", "factor", 0.1, "value_range", List.of(0, 10), "seed", 1);
        assertThat(train(same, Tensor.of(filled(100), 100, 1, 1, 1)).toFloats())
                .containsExactly(values);
    }

    private static float[] filled(int length) {
        float[] values = new float[length];
        Arrays.fill(values, 5);
        return values;
    }

    @Test
    void leavesImagesOutsideOfTraining() {
        Layer layer = make("RandomBrightness", "factor", 0.5);
        assertThat(layer.apply(X).toFloats()).containsExactly(0, 100, 200, 255);
        assertThat(Layers.config(layer))
                .containsEntry("factor", List.of(-0.5, 0.5))
                .containsEntry("data_format", "channels_last")
                .doesNotContainKey("bounding_box_format");
    }

    @Test
    void takesOneImageAndAnEmptyBatch() {
        Layer layer = make("RandomBrightness", "factor", List.of(0.2, 0.2));
        assertThat(train(layer, Tensor.of(new float[] {1}, 1, 1, 1)).toFloats())
                .containsExactly(52);
        assertThat(train(layer, Tensor.of(new float[0], 0, 2, 2, 1)).shape())
                .isEqualTo(Shape.of(0, 2, 2, 1));
    }

    @Test
    void refusesAnotherRank() {
        Layer layer = make("RandomBrightness", "factor", 0.5);
        assertThatThrownBy(() -> layer.apply(Layers.row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected images of rank 4, or one of rank 3, found (1, 1)");
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("RandomBrightness", "factor", 2))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(
                        "factor: expected a number or a list of two numbers from -1.0 to 1.0");
    }
}
