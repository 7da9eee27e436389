package org.keratin.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RingTest {

    @Test
    void keepsTheLastOnes() {
        Ring<Integer> ring = new Ring<>(2);
        ring.add(1);
        ring.add(2);
        ring.add(3);
        assertThat(ring.stream()).containsExactly(2, 3);
    }

    @Test
    void forgetsWhenItShrinksAndKeepsMoreWhenItGrows() {
        Ring<Integer> ring = new Ring<>(2);
        ring.add(1);
        ring.add(2);
        ring.resize(1);
        assertThat(ring.stream()).containsExactly(2);
        ring.resize(3);
        ring.add(3);
        ring.add(4);
        assertThat(ring.stream()).containsExactly(2, 3, 4);
    }

    @Test
    void keepsOneAtLeast() {
        Ring<Integer> ring = new Ring<>(0);
        ring.add(1);
        assertThat(ring.stream()).containsExactly(1);
    }
}
