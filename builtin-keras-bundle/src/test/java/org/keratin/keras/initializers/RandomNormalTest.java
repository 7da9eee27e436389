package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class RandomNormalTest {

    @Test
    void drawsFromANormalDistribution() {
        Draw.of(new RandomNormal(3, 0.5, Seed.of(1)), 100, 100).hasMeanAndDeviation(3, 0.5);
        Draw.of(new RandomNormal(0, 0.5, Seed.of(1)), 100, 100).exceeds(1.25);
    }

    @Test
    void drawsTheSameForTheSameSeed() {
        RandomNormal initializer = new RandomNormal(0, 1, Seed.of(1));
        double[] first = Draw.of(initializer, 4).values();
        assertThat(Draw.of(initializer, 4).values()).isEqualTo(first);
        assertThat(Draw.of(new RandomNormal(0, 1, Seed.of(1)), 4).values()).isEqualTo(first);
        assertThat(Draw.of(new RandomNormal(0, 1, Seed.of(2)), 4).values()).isNotEqualTo(first);
    }

    @Test
    void drawsOthersEachTimeFromAGenerator() {
        RandomNormal initializer = new RandomNormal(0, 1, Seed.of(SeedGenerator.of(1L)));
        double[] first = Draw.of(initializer, 4).values();
        assertThat(Draw.of(initializer, 4).values()).isNotEqualTo(first);
    }

    @Test
    void drawsTheSameAgainWithoutASeed() {
        RandomNormal initializer = new RandomNormal(0, 1, null);
        double[] first = Draw.of(initializer, 4).values();
        assertThat(Draw.of(initializer, 4).values()).isEqualTo(first);
        assertThat(initializer.seed().toConfig()).isNull();
    }

    @Test
    void givesTheDtypeAskedFor() {
        Tensor start =
                new RandomNormal(0, 1, null).call(Shape.of(2, 0), DType.FLOAT16, CpuOps.instance());
        assertThat(start.dtype()).isEqualTo(DType.FLOAT16);
        assertThat(start.shape()).isEqualTo(Shape.of(2, 0));
    }
}
