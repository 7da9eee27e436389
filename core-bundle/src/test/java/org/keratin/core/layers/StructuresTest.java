package org.keratin.core.layers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class StructuresTest {

    private final Tensor a = Tensor.scalar(1);
    private final Tensor b = Tensor.scalar(2);

    @Test
    void areMappedTensorByTensor() {
        Object nested = Arrays.asList(a, Map.of("b", b), null, "text", 3);
        Object shapes = Structures.map(nested, Tensor::shape);
        assertThat(shapes)
                .isEqualTo(Arrays.asList(a.shape(), Map.of("b", b.shape()), null, "text", 3));
    }

    @Test
    void listTheirTensorsInOrder() {
        assertThat(Structures.tensors(List.of(List.of(a), Map.of("b", b), "text")))
                .containsExactly(a, b);
        assertThat(Structures.tensors(a)).containsExactly(a);
        assertThat(Structures.tensors(null)).isEmpty();
    }
}
