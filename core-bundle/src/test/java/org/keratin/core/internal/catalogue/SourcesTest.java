package org.keratin.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.ObjectName;

class SourcesTest {

    private static final Group TWO = new Group(7, 2);

    private final Sources sources = new Sources();
    private final List<Entry> x = List.of(entry("acme>X"));
    private final List<Entry> y = List.of(entry("acme>Y"));

    private static Entry entry(String name) {
        Origin origin = new Origin("acme", "1.0.0", 0, 1, false);
        return Entry.ofClass(ObjectName.registered(name), origin, config -> null, null);
    }

    @Test
    void aSourceOfItsOwnCountsAtOnce() {
        assertThat(sources.changedByPut("x", x, null)).isEqualTo(x);
        sources.put("x", x, null);

        assertThat(sources.all()).isEqualTo(x);
        assertThat(sources.entriesWith("x")).isEqualTo(x);
    }

    @Test
    void aGroupCountsWhenTheLastHasComeAndNoLongerWhenTheFirstHasLeft() {
        assertThat(sources.changedByPut("x", x, TWO)).isEmpty();
        sources.put("x", x, TWO);
        assertThat(sources.all()).isEmpty();
        assertThat(sources.changedByPut("y", y, TWO)).containsAll(x).containsAll(y);
        sources.put("y", y, TWO);
        assertThat(sources.all()).containsAll(x).containsAll(y);

        assertThat(sources.entriesWith("y")).containsAll(x).containsAll(y);
        sources.remove("y");

        assertThat(sources.all()).isEmpty();
        assertThat(sources.entriesWith("x")).isEmpty();
        sources.remove("x");
        assertThat(sources.entriesWith("x")).isEmpty();
    }

    @Test
    void whatIsPutAgainReplacesWhatWasThere() {
        sources.put("x", x, null);

        assertThat(sources.changedByPut("x", y, null)).containsAll(x).containsAll(y);
        sources.put("x", y, null);

        assertThat(sources.all()).isEqualTo(y);
    }
}
