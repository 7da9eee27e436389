package org.keratin.keras.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Tensor;

class CustomScaleLayerTest {

    private static Layer layer(String className, Map<String, Object> config) {
        Object dict =
                Map.of(
                        "module",
                        "keras.src.applications." + className.split(" ")[0],
                        "class_name",
                        className.split(" ")[1],
                        "config",
                        config);
        return KeratinRuntime.create().deserializer().deserialize(dict, Layer.class);
    }

    @Test
    void addsTheSecondTensorScaled() {
        Layer layer = layer("inception_resnet_v2 CustomScaleLayer", Map.of("scale", 0.5));
        Tensor one = Tensor.of(new float[] {1, 2}, 1, 2);
        Tensor two = Tensor.of(new float[] {10, 20}, 1, 2);

        Tensor sum = (Tensor) layer.apply(Arguments.of(List.of(one, two)), CallContext.inference());

        assertThat(sum.toFloats()).containsExactly(6, 12);
        assertThatThrownBy(() -> layer.apply(Arguments.of(List.of(one)), CallContext.inference()))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected two tensors, found a list of 1");
    }

    @Test
    void layerScaleMultipliesEachChannel() {
        Layer layer =
                layer("convnext LayerScale", Map.of("init_values", 0.5, "projection_dim", 2L));

        assertThat(layer.apply(Tensor.of(new float[] {1, 2}, 1, 2)).toFloats())
                .containsExactly(0.5f, 1);
        assertThat(layer.weights())
                .extracting(weight -> weight.shape().toString())
                .containsExactly("(2,)");
    }
}
