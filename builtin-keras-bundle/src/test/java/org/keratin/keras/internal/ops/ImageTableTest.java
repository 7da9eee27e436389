package org.keratin.keras.internal.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Operation;
import org.keratin.core.errors.ArgumentException;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class ImageTableTest {

    private static final Tensor X = Tensor.of(new float[] {0, 1, 2, 3}, 2, 2, 1);

    private static Tensor call(String name, Map<String, Object> named, Object... arguments) {
        return Calls.tensor("keras.ops.image", name, named, arguments);
    }

    @Test
    void resizesAsTheGraphSays() {
        Operation resize =
                Calls.operation(
                        "keras.src.ops.image",
                        "Resize",
                        Map.of("name", "r", "size", List.of(1L, 4L), "interpolation", "nearest"));
        Tensor resized = (Tensor) Calls.apply(resize, X);
        assertThat(resized.shape()).isEqualTo(Shape.of(1, 4, 1));
        assertThat(resized.toFloats()).containsExactly(2, 2, 3, 3);
    }

    @Test
    void padsFromTwoOfThreeLengths() {
        Map<String, Object> named =
                Map.of(
                        "bottom_padding",
                        0L,
                        "target_height",
                        3L,
                        "left_padding",
                        1L,
                        "right_padding",
                        0L);
        assertThat(call("pad_images", named, X).toFloats())
                .containsExactly(0, 0, 0, 0, 0, 1, 0, 2, 3);
        assertThatThrownBy(() -> call("pad_images", Map.of("top_padding", 1L), X))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("exactly two of top_padding, bottom_padding, target_height");
    }

    @Test
    void cropsFromTwoOfThreeLengths() {
        Map<String, Object> named =
                Map.of(
                        "top_cropping",
                        1L,
                        "bottom_cropping",
                        0L,
                        "target_width",
                        1L,
                        "right_cropping",
                        0L);
        assertThat(call("crop_images", named, X).toFloats()).containsExactly(3);
    }

    @Test
    void takesPatchesOfASingleSize() {
        Tensor patches = call("extract_patches", Map.of(), X, 2L);
        assertThat(patches.toFloats()).containsExactly(0, 1, 2, 3);
        Tensor back = call("reconstruct_patches", Map.of(), patches, 2L, List.of(2L, 2L));
        assertThat(back.toFloats()).containsExactly(0, 1, 2, 3);
        assertThatThrownBy(
                        () ->
                                call(
                                        "reconstruct_patches",
                                        Map.of("strides", 1L),
                                        patches,
                                        2L,
                                        List.of(2L, 2L)))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("those of patches side by side");
    }

    @Test
    void drawsASeedWhereThereIsNone() {
        Tensor moved = call("elastic_transform", Map.of("sigma", 1.0), X);
        assertThat(moved.shape()).isEqualTo(X.shape());
    }
}
