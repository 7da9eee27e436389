package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class UpSampling2DTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4}, 1, 2, 2, 1);

    @Test
    void repeatsRowsAndColumns() {
        assertThat(make("UpSampling2D", "size", List.of(1, 2)).apply(X).toFloats())
                .containsExactly(1, 1, 2, 2, 3, 3, 4, 4);
        Layer first = make("UpSampling2D", "size", List.of(2, 1), "data_format", "channels_first");
        Tensor x = floats(new float[] {1, 2, 3, 4}, 1, 2, 1, 2);
        assertThat(first.apply(x).toFloats()).containsExactly(1, 2, 1, 2, 3, 4, 3, 4);
    }

    @Test
    void makesUpPixelsBetweenPixels() {
        Layer layer = make("UpSampling2D", "size", List.of(1, 2), "interpolation", "bilinear");
        assertThat(layer.apply(X).toFloats())
                .containsExactly(
                        new float[] {1, 1.25f, 1.75f, 2, 3, 3.25f, 3.75f, 4}, within(1e-5f));
    }

    @Test
    void followsACurveThatRepeatsTheEdges() {
        Layer layer = make("UpSampling2D", "size", List.of(1, 2), "interpolation", "bicubic");
        assertThat(layer.apply(floats(new float[] {0, 1}, 1, 1, 2, 1)).toFloats())
                .containsExactly(
                        new float[] {-0.10546875f, 0.2265625f, 0.7734375f, 1.10546875f},
                        within(1e-5f));
        assertThat(layer.apply(floats(new float[] {3}, 1, 1, 1, 1)).toFloats())
                .containsExactly(new float[] {3, 3}, within(1e-5f));
    }

    @Test
    void worksOutTheShapeOfItsOutput() {
        Layer layer = make("UpSampling2D", "interpolation", "Bicubic");
        assertThat(layer.computeOutputShape(Shape.of(Shape.UNKNOWN, 3, Shape.UNKNOWN, 5)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 6, Shape.UNKNOWN, 5));
        assertThat(Layers.config(layer))
                .containsEntry("interpolation", "bicubic")
                .containsEntry("size", List.of(2L, 2L));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> make("UpSampling2D", "interpolation", "magic"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("interpolation: expected an interpolation");
        assertThatThrownBy(() -> make("UpSampling2D", "size", List.of(0, 1)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("size");
        assertThatThrownBy(() -> make("UpSampling2D").apply(row(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected rank 4");
    }
}
