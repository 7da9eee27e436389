package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.floats;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.row;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class TernaryDenseTest {

    private static Layer of(Object... more) {
        Layer layer = make("TernaryDense", more);
        layer.buildFor(Shapes.of(Shape.of(Shape.UNKNOWN, 4)));
        return layer;
    }

    @Test
    void scalesSignsByTheMeanSize() {
        Layer layer = of("units", 1);
        layer.weights().get(0).assign(floats(new float[] {3, -4, 0.5f, 0.5f}, 4, 1));
        assertThat(layer.apply(row(1, 10, 100, 1000)).toFloats()).containsExactly(-9 * 2);
    }

    @Test
    void doesNotScaleWhereItHasAThreshold() {
        Layer layer = of("units", 1, "threshold", 0.0, "use_bias", false);
        layer.weights().get(0).assign(floats(new float[] {3, -4, 0.5f, 0}, 4, 1));
        assertThat(layer.apply(row(1, 10, 100, 1000)).toFloats()).containsExactly(91);
        assertThat(layer.computeOutputShape(Shape.of(7, 4))).isEqualTo(Shape.of(7, 1));
    }

    @Test
    void findsFiveNumbersInAByte() {
        Layer layer = of("units", 1, "use_bias", false, "dtype", "ternary_from_float32");
        layer.weights()
                .get(0)
                .assign(Tensor.ofBytes(new byte[] {2 + 9}, DType.UINT8, Shape.of(1, 1)));
        layer.weights().get(1).assign(Tensor.of(new float[] {0.5f}));
        assertThat(layer.apply(row(1, 10, 100, 1000)).toFloats())
                .containsExactly((1 - 10 - 1000) / 2f);
    }

    @Test
    void refusesOtherPoliciesAndNumbers() {
        assertThatThrownBy(() -> of("units", 1, "dtype", "int8_from_float32"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("int8_from_float32");
        assertThatThrownBy(() -> of("units", 0)).isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> of("units", 1, "threshold", -1.0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("threshold");
        assertThatThrownBy(() -> of("units", 1).apply(Tensor.of(new float[] {1}, 1)))
                .isInstanceOf(ShapeException.class);
    }

    @Test
    void takesAnEmptyBatch() {
        assertThat(of("units", 3).apply(floats(new float[0], 0, 4)).shape())
                .isEqualTo(Shape.of(0, 3));
    }
}
