package org.keratin.keras.internal.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;

class LastUsesTest {

    private final TensorRef input = new TensorRef("input", 0, 0);
    private final TensorRef first = new TensorRef("first", 0, 0);
    private final TensorRef second = new TensorRef("second", 0, 0);
    private final TensorRef unused = new TensorRef("unused", 0, 0);
    private final Map<TensorRef, Integer> slots = Map.of(input, 0, first, 1, second, 2, unused, 3);

    @Test
    void letsGoAfterTheLastCallThatNeedsIt() {
        LastUses uses = LastUses.of(calls(), Set.of(4), 5);
        assertThat(uses.after(0)).isEmpty();
        assertThat(uses.after(1)).containsExactly(0);
        assertThat(uses.after(2)).containsExactly(3);
        assertThat(uses.after(3)).containsExactlyInAnyOrder(1, 2);
    }

    @Test
    void keepsWhatIsAnOutputOfAll() {
        LastUses uses = LastUses.of(calls(), Set.of(1, 3, 4), 5);
        assertThat(uses.after(2)).isEmpty();
        assertThat(uses.after(3)).containsExactly(2);
    }

    private List<GraphCall> calls() {
        return List.of(
                call(1, input),
                call(2, List.of(first, input)),
                call(3, second),
                call(4, Map.of("a", first, "b", List.of(second, 1.0))));
    }

    private GraphCall call(int slot, Object argument) {
        return new GraphCall(null, Arguments.of(argument), slot, slots);
    }
}
