package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.keras.layers.Layers.make;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class NormalizationTest {

    @Test
    void shiftsAndScalesEachFeature() {
        var layer = make("Normalization", "mean", List.of(1, 10), "variance", List.of(4.0, 25.0));
        Tensor x = Tensor.of(new int[] {3, 20, 1, 5}, 2, 2);
        assertThat(layer.apply(x).toFloats()).containsExactly(1, 2, 0, -1);
        assertThat(layer.weights()).isEmpty();
    }

    @Test
    void turnsBack() {
        var layer = make("Normalization", "mean", 1.0, "variance", 4.0, "invert", true);
        assertThat(layer.apply(Layers.row(1, -1)).toFloats()).containsExactly(3, -1);
    }

    @Test
    void hasWeightsWhereTheConfigHasNoMean() {
        var layer = make("Normalization");
        assertThat(layer.apply(Layers.row(1, 2)).toFloats()).containsExactly(1, 2);
        assertThat(layer.weights()).hasSize(3).noneMatch(weight -> weight.trainable());
        assertThat(layer.weights().get(2).dtype()).isEqualTo(DType.INT32);
        layer.weights().get(0).assign(Tensor.of(new float[] {1, 1}, 2));
        assertThat(layer.apply(Layers.row(1, 2)).toFloats()).containsExactly(0, 1);
    }

    @Test
    void normalizesAlongSeveralAxesOrNone() {
        var one = make("Normalization", "axis", null, "mean", 1.0, "variance", 1.0);
        assertThat(one.apply(Layers.row(1, 2)).toFloats()).containsExactly(0, 1);
        assertThat(Layers.config(one)).containsEntry("axis", List.of());
        var two = make("Normalization", "axis", List.of(1, 2));
        two.apply(Tensor.of(new float[12], 2, 2, 3));
        assertThat(two.weights().get(0).shape()).isEqualTo(Shape.of(2, 3));
    }

    @Test
    void takesNoVarianceForAVerySmallOne() {
        var layer = make("Normalization", "mean", 0.0, "variance", 0.0);
        assertThat(layer.apply(Layers.row(1e-7f)).toFloats()[0]).isBetween(0.99f, 1.01f);
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> make("Normalization", "mean", 1.0))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("variance: expected a value");
        assertThatThrownBy(() -> make("Normalization", "mean", 1.0, "variance", List.of(1.0)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected an array of the shape ()");
        Shape unknown = Shape.of(2, Shape.UNKNOWN);
        assertThatThrownBy(() -> make("Normalization").buildFor(Shapes.of(unknown)))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a known length of axis 1");
        assertThatThrownBy(
                        () ->
                                make(
                                                "Normalization",
                                                "mean",
                                                List.of(1, 2, 3),
                                                "variance",
                                                List.of(1, 2, 3))
                                        .apply(Layers.row(1, 2)))
                .isInstanceOf(CallException.class);
    }
}
