package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class OrthogonalityTest {

    @Test
    void findsOrthogonalRowsOfLengthGain() {
        Tensor rows = Tensor.of(new float[] {2, 0, 0, 0, 0, 2}, 2, 3);

        assertThat(Orthogonality.check(rows, 2)).isEmpty();
        assertThat(Orthogonality.check(rows, 1))
                .contains("outputs: expected the product of rows 0 and 0 to be 1.0, found 4.0");
    }

    @Test
    void findsOrthogonalColumns() {
        float r = (float) Math.sqrt(0.5);

        assertThat(Orthogonality.check(Tensor.of(new float[] {r, r, r, -r, 0, 0}, 3, 2), 1))
                .isEmpty();
        assertThat(Orthogonality.check(Tensor.of(new float[] {r, r, r, r, 0, 0}, 3, 2), 1))
                .hasValueSatisfying(text -> assertThat(text).contains("columns 1 and 0"));
    }

    @Test
    void countsLeadingAxesAsRows() {
        assertThat(Orthogonality.check(Tensor.of(new float[] {1, 0, 0, 1}, 1, 2, 2), 1)).isEmpty();
    }

    @Test
    void wantsAMatrix() {
        assertThat(Orthogonality.check(Tensor.scalar(1), 1))
                .contains("outputs: expected a matrix, found shape ()");
    }
}
