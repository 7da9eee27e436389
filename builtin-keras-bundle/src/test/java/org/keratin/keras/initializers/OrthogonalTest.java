package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class OrthogonalTest {

    private static final Ops OPS = CpuOps.instance();

    private static Tensor start(double gain, int... dims) {
        return new Orthogonal(gain, Seed.of(1)).call(Shape.of(dims), DType.FLOAT32, OPS);
    }

    private static void assertIdentity(Tensor product, int size, double times) {
        double[] expected = OPS.multiply(OPS.eye(size), times).toDoubles();
        assertThat(product.toDoubles()).containsExactly(expected, within(1e-5));
    }

    @Test
    void hasColumnsAtRightAngles() {
        Tensor matrix = start(1, 5, 3);
        assertIdentity(OPS.matmul(OPS.transpose(matrix), matrix), 3, 1);
    }

    @Test
    void hasRowsAtRightAnglesWhereTheseAreFewer() {
        Tensor matrix = start(2, 3, 5);
        assertIdentity(OPS.matmul(matrix, OPS.transpose(matrix)), 3, 4);
    }

    @Test
    void takesHigherRanksAsMatrices() {
        Tensor kernel = start(1, 2, 3, 4);
        assertThat(kernel.shape()).isEqualTo(Shape.of(2, 3, 4));
        Tensor matrix = OPS.reshape(kernel, 6, 4);
        assertIdentity(OPS.matmul(OPS.transpose(matrix), matrix), 4, 1);
    }

    @Test
    void drawsEitherSign() {
        boolean[] signs = new boolean[2];
        for (long seed = 0; seed < 20; seed++) {
            Tensor one = new Orthogonal(1, Seed.of(seed)).call(Shape.of(1, 1), DType.FLOAT32, OPS);
            signs[one.doubleAt(0) > 0 ? 1 : 0] = true;
        }
        assertThat(signs).containsExactly(true, true);
    }

    @Test
    void givesTheDtypeAskedFor() {
        Tensor start = new Orthogonal(1, null).call(Shape.of(2, 2), DType.FLOAT16, OPS);
        assertThat(start.dtype()).isEqualTo(DType.FLOAT16);
        assertThat(new Orthogonal(1, null).call(Shape.of(0, 2), DType.FLOAT32, OPS).shape())
                .isEqualTo(Shape.of(0, 2));
    }

    @Test
    void refusesAVector() {
        assertThatThrownBy(() -> start(1, 3))
                .isInstanceOf(ShapeException.class)
                .hasMessage("Orthogonal: expected a rank of at least 2, found (3,)");
    }
}
