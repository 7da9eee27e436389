package org.keratin.keras.layers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.keratin.keras.layers.Layers.make;
import static org.keratin.keras.layers.Layers.train;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ConfigException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class GaussianDropoutTest {

    private static final Tensor X = CpuOps.instance().ones(Shape.of(10, 100));

    @Test
    void doesNothingOutsideTraining() {
        assertThat(make("GaussianDropout", "rate", 0.5).apply(X)).isSameAs(X);
        assertThat(train(make("GaussianDropout", "rate", 0.0), X)).isSameAs(X);
    }

    @Test
    void keepsTheMeanAndSpreads() {
        Tensor noisy = train(make("GaussianDropout", "rate", 0.2, "seed", 7), X);
        assertThat(CpuOps.instance().mean(noisy).doubleAt(0)).isCloseTo(1, within(0.1));
        assertThat(CpuOps.instance().std(noisy).doubleAt(0)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void drawsTheSameForTheSameSeed() {
        assertThat(train(make("GaussianDropout", "rate", 0.5, "seed", 7), X).toFloats())
                .isEqualTo(train(make("GaussianDropout", "rate", 0.5, "seed", 7), X).toFloats());
    }

    @Test
    void refusesANumberOutOfRange() {
        assertThatThrownBy(() -> make("GaussianDropout", "rate", 1.5))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("rate");
    }
}
