package org.keratin.tensor.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.kernels.PackedMatrix;

class PackableTest {

    private static final int COLUMNS = 130;

    private static float[] numbers() {
        float[] numbers = new float[128 * COLUMNS];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i;
        }
        return numbers;
    }

    @Test
    void elementsAreThereBeforeAndAfterTheyArePacked() {
        Packable packable = new Packable(numbers());
        assertThat(packable.array()).isEqualTo(numbers());
        PackedMatrix packed = packable.packed(128, COLUMNS);
        assertThat(packable.array()).isEqualTo(numbers());
        assertThat(packable.packed(128, COLUMNS)).isSameAs(packed);
        assertThat(packable.array()).isEqualTo(numbers());
        assertThat(packable.size()).isEqualTo(numbers().length);
    }

    @Test
    void aMatrixOfOtherColumnsIsAnotherOne() {
        Packable packable = new Packable(numbers());
        PackedMatrix packed = packable.packed(128, COLUMNS);
        PackedMatrix other = packable.packed(64, 2 * COLUMNS);
        assertThat(other.unpacked()).isEqualTo(numbers());
        assertThat(packable.packed(128, COLUMNS)).isSameAs(packed);
    }

    @Test
    void viewsOfAPackedTensorShowItsElements() {
        DenseTensor tensor = DenseTensor.wrap(DType.FLOAT32, Shape.of(2, 64, COLUMNS), numbers());
        DenseTensor part = tensor.part(64 * COLUMNS, Shape.of(64, COLUMNS));
        tensor.packed(COLUMNS);
        assertThat(part.doubleAt(5)).isEqualTo(64 * COLUMNS + 5);
        assertThat(part.packed(COLUMNS).unpacked()).isEqualTo(part.toFloats());
        assertThat(tensor.toFloats()).isEqualTo(numbers());
    }
}
