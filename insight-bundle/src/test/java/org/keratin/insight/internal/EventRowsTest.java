package org.keratin.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.keratin.models.ModelEvent.Type;

class EventRowsTest {

    private final EventJournal journal = new EventJournal(100, Happenings.clock());
    private final EventRows rows = new EventRows(Happenings.clock());

    @Test
    void whatABundleBringsAtOnceIsARow() {
        journal.changed(Happenings.arrived("acme>A", "1.0.0"));
        journal.changed(Happenings.arrived("acme>B", "1.0.0"));
        journal.changed(Happenings.arrived("acme>C", "1.0.0"));
        journal.changed(Happenings.arrived("acme>D", "2.0.0"));

        assertThat(rows.folded(journal.entries()))
                .extracting(row -> row.get(2))
                .containsExactly("acme>A and 2 more", "acme>D");
        assertThat(rows.each(journal.entries())).hasSize(4);
    }

    @Test
    void whatComesLaterIsARowOfItsOwn() {
        EventJournal slow = new EventJournal(100, Happenings.ticking());
        slow.changed(Happenings.arrived("acme>A", "1.0.0"));
        slow.changed(Happenings.arrived("acme>B", "1.0.0"));
        assertThat(rows.folded(slow.entries())).hasSize(2);
    }

    @Test
    void aModelsRowTellsHowLongItTookAndTheFirstLineOfWhatIsWrong() {
        new ModelRecorder(journal)
                .happened(Happenings.model(Type.FAILED, false, "no class\n  to do: install"));
        assertThat(rows.folded(journal.entries()))
                .containsExactly(
                        java.util.List.of(
                                "14:03:22.500",
                                "model failed",
                                "churn 1.2",
                                "12 ms",
                                "no class …"));
    }

    @Test
    void anEarlierDayIsShown() {
        journal.changed(Happenings.arrived("acme>A", "1.0.0"));
        Clock tomorrow = Clock.offset(Happenings.clock(), Duration.ofDays(1));
        assertThat(new EventRows(tomorrow).each(journal.entries()).get(0).get(0))
                .isEqualTo("2026-11-26 14:03:22");
    }
}
