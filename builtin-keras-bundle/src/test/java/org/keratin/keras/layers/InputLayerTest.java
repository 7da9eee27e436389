package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class InputLayerTest {

    @Test
    void isWrittenAsKerasWritesIt() {
        var layer = make("InputLayer", "shape", List.of(20), "dtype", null, "name", "in");
        assertThat(Layers.config(layer))
                .containsOnlyKeys("batch_shape", "dtype", "sparse", "ragged", "name", "optional")
                .containsEntry("batch_shape", Arrays.asList(null, 20L))
                .containsEntry("dtype", "float32")
                .containsEntry("name", "in");
    }

    @Test
    void knowsTheShapeAndDtypeOfInputs() {
        InputLayer layer =
                (InputLayer) make("InputLayer", "batch_shape", List.of(4, 2), "dtype", "int32");
        assertThat(layer.batchShape()).isEqualTo(Shape.of(4, 2));
        assertThat(layer.dtype()).isEqualTo(DType.INT32);
        assertThat(layer.name()).isEqualTo("input_layer");
        Tensor x = Tensor.of(new int[] {1}, 1);
        assertThat(layer.apply(x)).isSameAs(x);
        InputLayer sized = (InputLayer) make("InputLayer", "shape", List.of(2), "batch_size", 3);
        assertThat(sized.batchShape()).isEqualTo(Shape.of(3, 2));
    }

    @Test
    void refusesToGuessItsShape() {
        assertThatThrownBy(() -> make("InputLayer"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("batch_shape: expected a shape");
        assertThatThrownBy(
                        () -> make("InputLayer", "shape", List.of(1), "batch_shape", List.of(1, 1)))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> make("InputLayer", "batch_size", 1, "batch_shape", List.of(1, 1)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("batch_size");
    }
}
