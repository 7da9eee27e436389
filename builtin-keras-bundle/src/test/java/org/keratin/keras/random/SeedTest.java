package org.keratin.keras.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SeedTest {

    @Test
    void isTheSameEveryTimeForAnInt() {
        Seed seed = Seed.of(7);
        assertThat(seed.next()).isEqualTo(7).isEqualTo(seed.next());
        assertThat(seed.toConfig()).isEqualTo(7L);
    }

    @Test
    void isAnotherEveryTimeFromAGenerator() {
        SeedGenerator generator = SeedGenerator.of(7L);
        Seed seed = Seed.of(generator);
        assertThat(seed.next()).isNotEqualTo(seed.next());
        assertThat(seed.toConfig()).isSameAs(generator);
    }

    @Test
    void isSomeSeedOfTheObjectsOwnWhereNoneIsGiven() {
        Seed seed = Seed.of((Object) null);
        assertThat(seed.next()).isBetween(1L, 1_000_000_000L).isEqualTo(seed.next());
        assertThat(seed.toConfig()).isNull();
        assertThat(Seed.orNone(null).toConfig()).isNull();
    }

    @Test
    void differsFromObjectToObjectWhereNoneIsGiven() {
        assertThat(Stream.generate(Seed::none).limit(5).map(Seed::next).distinct())
                .hasSizeGreaterThan(1);
    }

    @Test
    void equalsTheSameInt() {
        assertThat(Seed.of(1)).isEqualTo(Seed.of((Object) 1.0)).isNotEqualTo(Seed.of(2));
    }

    @Test
    void refusesWhatIsNoSeed() {
        for (Object value : Arrays.asList("x", 0.5, List.of(1))) {
            assertThatThrownBy(() -> Seed.of(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("an int, a keras.random.SeedGenerator or null");
        }
    }
}
