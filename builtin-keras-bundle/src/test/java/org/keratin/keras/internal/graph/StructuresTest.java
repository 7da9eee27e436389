package org.keratin.keras.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.values.Tuple;

class StructuresTest {

    @Test
    void makesAListOfATupleInWhichALeafIsReplaced() {
        assertThat(
                        Structures.map(
                                new Tuple(List.of("a", 1)), leaf -> leaf.equals("a") ? "b" : leaf))
                .isEqualTo(List.of("b", 1));
    }

    @Test
    void leavesATupleOfOtherValues() {
        Tuple key = new Tuple(List.of(0L, 1L));
        assertThat(Structures.map(List.of("a", key), leaf -> leaf)).isEqualTo(List.of("a", key));
    }
}
