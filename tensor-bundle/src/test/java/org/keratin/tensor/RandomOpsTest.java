package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.tensor.TensorAssert.assertTensor;
import static org.keratin.tensor.TensorAssert.counting;
import static org.keratin.tensor.TensorAssert.ops;
import static org.keratin.tensor.TensorAssert.vector;

import org.junit.jupiter.api.Test;

class RandomOpsTest {

    private static final Shape MANY = Shape.of(200, 500);
    private static final DType FLOAT = DType.FLOAT32;

    private static void assertMoments(Tensor x, double mean, double variance) {
        double deviation = Math.sqrt(variance);
        assertThat(ops().mean(x).doubleAt(0)).isCloseTo(mean, within(0.02 * deviation));
        assertThat(ops().var(ops().cast(x, DType.FLOAT64)).doubleAt(0))
                .isCloseTo(variance, within(0.03 * variance));
    }

    @Test
    void drawsTheSameFromTheSameSeed() {
        Tensor first = ops().normal(MANY, 0, 1, FLOAT, 42);
        assertTensor(ops().normal(MANY, 0, 1, FLOAT, 42)).isCloseTo(first, 0);
        assertThat(ops().normal(MANY, 0, 1, FLOAT, 43).toFloats()).isNotEqualTo(first.toFloats());
        assertTensor(ops().uniform(Shape.of(3), 0, 1, DType.FLOAT64, 0))
                .holdsWithin(1e-15, 0.9631813345056, 0.7467396928025221, 0.7335904837147093);
    }

    @Test
    void drawsNearSeedsApart() {
        Tensor a = ops().normal(MANY, 0, 1, FLOAT, 1);
        Tensor b = ops().normal(MANY, 0, 1, FLOAT, 2);
        assertThat(ops().mean(ops().multiply(a, b)).doubleAt(0)).isCloseTo(0, within(0.01));
        assertThat(ops().splitSeed(1, 0)).isNotEqualTo(ops().splitSeed(1, 1));
    }

    @Test
    void isUniform() {
        Tensor x = ops().uniform(MANY, -1, 3, FLOAT, 1);
        assertMoments(x, 1, 16.0 / 12);
        assertThat(ops().min(x).doubleAt(0)).isBetween(-1.0, -0.999);
        assertThat(ops().max(x).doubleAt(0)).isBetween(2.999, 3.0);
        assertThat(ops().max(ops().uniform(MANY, 0, 1, DType.BFLOAT16, 1)).doubleAt(0))
                .isLessThan(1);
    }

    @Test
    void isNormal() {
        Tensor x = ops().normal(MANY, 5, 2, FLOAT, 1);
        assertMoments(x, 5, 4);
        Tensor inside = ops().less(ops().abs(ops().subtract(x, 5)), 2);
        assertThat(ops().mean(inside).doubleAt(0)).isCloseTo(0.6827, within(0.01));
        Tensor cut = ops().truncatedNormal(MANY, 5, 2, FLOAT, 1);
        assertMoments(cut, 5, 4 * 0.7737);
        assertThat(ops().max(ops().abs(ops().subtract(cut, 5))).doubleAt(0)).isLessThanOrEqualTo(4);
    }

    @Test
    void drawsIntegers() {
        Tensor x = ops().randint(MANY, -2, 3, DType.INT32, 1);
        assertTensor(x).is(DType.INT32, 200, 500);
        assertMoments(ops().cast(x, FLOAT), 0, 2);
        assertTensor(ops().unique(x)).holds(-2, -1, 0, 1, 2);
        assertThatThrownBy(() -> ops().randint(MANY, 3, 3, DType.INT32, 1))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void countsSuccesses() {
        assertMoments(ops().bernoulli(MANY, 0.3, FLOAT, 1), 0.3, 0.21);
        assertMoments(
                ops().binomial(MANY, Tensor.scalar(10f), Tensor.scalar(0.3f), FLOAT, 1), 3, 2.1);
        assertMoments(
                ops().binomial(MANY, Tensor.scalar(1000f), Tensor.scalar(0.3f), FLOAT, 1),
                300,
                210);
        assertTensor(ops().binomial(Shape.of(2), vector(5, 5), vector(0, 1), FLOAT, 1)).holds(0, 5);
    }

    @Test
    void drawsFromTheGammaFamily() {
        assertMoments(ops().gamma(MANY, Tensor.scalar(3f), FLOAT, 1), 3, 3);
        assertMoments(ops().gamma(MANY, Tensor.scalar(0.5f), FLOAT, 1), 0.5, 0.5);
        assertMoments(ops().beta(MANY, Tensor.scalar(2f), Tensor.scalar(3f), FLOAT, 1), 0.4, 0.04);
        assertThatThrownBy(() -> ops().gamma(MANY, Tensor.scalar(-1f), FLOAT, 1))
                .isInstanceOf(TensorException.class);
    }

    @Test
    void drawsClasses() {
        Tensor logits = ops().log(Tensor.of(new float[] {0.2f, 0.8f, 1, 0}, 2, 2));
        Tensor drawn = ops().categorical(logits, 20_000, DType.INT32, 1);
        assertTensor(drawn).is(DType.INT32, 2, 20_000);
        assertTensor(ops().mean(drawn, 1)).holdsWithin(0.02, 0.8, 0);
    }

    @Test
    void shuffles() {
        Tensor x = counting(100, 2);
        Tensor shuffled = ops().shuffle(x, 0, 7);
        assertThat(shuffled.toFloats()).isNotEqualTo(x.toFloats());
        assertTensor(ops().sort(shuffled, 0)).isCloseTo(x, 0);
        assertTensor(ops().subtract(ops().at(shuffled, 1, 1), ops().at(shuffled, 1, 0)))
                .isCloseTo(ops().ones(Shape.of(100)), 0);
    }

    @Test
    void dropsOut() {
        Tensor x = ops().ones(MANY);
        Tensor dropped = ops().dropout(x, 0.2, null, 3);
        assertThat(ops().mean(dropped).doubleAt(0)).isCloseTo(1, within(0.01));
        assertTensor(ops().unique(dropped)).holds(0, 1.25);
        assertTensor(ops().dropout(x, 0, null, 3)).isCloseTo(x, 0);
        assertTensor(ops().sum(ops().dropout(x, 1, null, 3))).holds(0);
        Tensor rows = ops().dropout(x, 0.5, Shape.of(Shape.UNKNOWN, 1), 3);
        assertTensor(ops().sum(ops().var(rows, 1))).holds(0);
    }

    @Test
    void drawsNothing() {
        assertTensor(ops().normal(Shape.of(0, 3), 0, 1, FLOAT, 1)).is(FLOAT, 0, 3);
        assertTensor(ops().uniform(Shape.scalar(), 0, 1, FLOAT, 1)).is(FLOAT);
        assertThatThrownBy(() -> ops().normal(MANY, 0, 1, DType.INT32, 1))
                .isInstanceOf(TensorException.class)
                .hasMessage("expected a dtype to draw NORMAL in, found int32");
    }
}
