package org.keratin.keras.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.Tensor;

class SeedGeneratorTest {

    @Test
    void givesOtherSeedsEachTime() {
        SeedGenerator generator = SeedGenerator.of(3L);
        assertThat(List.of(generator.next(), generator.next(), generator.next()))
                .doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameSeedsForTheSameStart() {
        SeedGenerator one = SeedGenerator.of(3L);
        SeedGenerator other = SeedGenerator.of(3L);
        assertThat(List.of(one.next(), one.next())).containsExactly(other.next(), other.next());
        assertThat(SeedGenerator.of(4L).next()).isNotEqualTo(SeedGenerator.of(3L).next());
    }

    @Test
    void keepsCountInAVariable() {
        SeedGenerator generator = SeedGenerator.of(3L);
        long first = generator.next();
        assertThat(generator.state().value().toLongs()).containsExactly(3, 1);
        assertThat(generator.state().trainable()).isFalse();
        generator.state().assign(Tensor.of(new long[] {3, 0}, 2));
        assertThat(generator.next()).isEqualTo(first);
    }

    @Test
    void makesUpANameAndAStart() {
        SeedGenerator generator = SeedGenerator.of(null);
        assertThat(generator.config().seed()).isNull();
        assertThat(generator.config().name()).isEqualTo("seed_generator");
        assertThat(generator.state().path()).isEqualTo("seed_generator/seed_generator_state");
        assertThat(generator.state().value().longAt(0)).isBetween(1L, 1_000_000_000L);
    }
}
