package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class FlattenTest {

    private static final Tensor X = floats(new float[] {1, 2, 3, 4, 5, 6}, 1, 2, 3);

    @Test
    void putsEachSamplesElementsInARow() {
        Tensor flat = make("Flatten").apply(X);
        assertThat(flat.shape()).isEqualTo(Shape.of(1, 6));
        assertThat(flat.toFloats()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void putsChannelsLastFirst() {
        Layer layer = make("Flatten", "data_format", "channels_first");
        assertThat(layer.apply(X).toFloats()).containsExactly(1, 4, 2, 5, 3, 6);
    }

    @Test
    void givesAVectorASecondAxis() {
        assertThat(make("Flatten").apply(Tensor.of(new float[] {1, 2}, 2)).shape())
                .isEqualTo(Shape.of(2, 1));
        assertThat(make("Flatten").apply(floats(new float[0], 0, 3, 2)).shape())
                .isEqualTo(Shape.of(0, 6));
    }

    @Test
    void knowsItsOutputShapeBeforeThereIsData() {
        assertThat(make("Flatten").computeOutputShape(Shape.of(Shape.UNKNOWN, 2, 3)))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 6));
        assertThat(make("Flatten").computeOutputShape(Shape.of(4, Shape.UNKNOWN, 3)))
                .isEqualTo(Shape.of(4, Shape.UNKNOWN));
    }

    @Test
    void refusesScalarsAndUnknownFormats() {
        assertThatThrownBy(() -> make("Flatten").apply(Tensor.scalar(1)))
                .isInstanceOf(ShapeException.class)
                .hasMessage("flatten: expected rank 1 or more, found ()");
        assertThatThrownBy(() -> make("Flatten", "data_format", "channels"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.config.data_format");
    }
}
