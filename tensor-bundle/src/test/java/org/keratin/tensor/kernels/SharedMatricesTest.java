package org.keratin.tensor.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedMatricesTest {

    private static final int ROWS = 80;
    private static final int COLUMNS = 70;

    private final SharedMatrices matrices = new SharedMatrices();

    @Test
    void givesAnEqualMatrixThatIsInUse() {
        PackedMatrix first = matrices.shared(packed(ROWS, COLUMNS, -1));
        PackedMatrix second = packed(ROWS, COLUMNS, -1);
        assertThat(second).isNotSameAs(first);
        assertThat(matrices.shared(second)).isSameAs(first);
    }

    @Test
    void keepsMatricesApartThatDifferInOneElementOrInShape() {
        PackedMatrix first = matrices.shared(packed(ROWS, COLUMNS, -1));
        for (int i = 0; i < 5; i++) {
            PackedMatrix other = packed(ROWS, COLUMNS, 1001 * i + 3);
            assertThat(matrices.shared(other)).isSameAs(other).isNotSameAs(first);
        }
        PackedMatrix turned = packed(COLUMNS, ROWS, -1);
        assertThat(matrices.shared(turned)).isSameAs(turned);
    }

    @Test
    void leavesSmallOnesAlone() {
        matrices.shared(packed(2, 3, -1));
        PackedMatrix second = packed(2, 3, -1);
        assertThat(matrices.shared(second)).isSameAs(second);
    }

    private static PackedMatrix packed(int rows, int columns, int changed) {
        float[] matrix = new float[rows * columns];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = i == changed ? -1 : i % 17;
        }
        return PackedMatrix.of(matrix, 0, columns, rows, columns);
    }
}
