package org.keratin.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.keratin.insight.JournalEntry;
import org.keratin.models.ModelEvent.Type;
import org.keratin.models.RefusedFile;

class EventJournalTest {

    private static final long LONG = Duration.ofMinutes(1).toNanos();

    private final EventJournal journal = new EventJournal(2, Happenings.clock());
    private final ModelRecorder recorder = new ModelRecorder(journal);

    @Test
    void tellsOfClassesAndModelsInTheirOrder() {
        journal.changed(Happenings.arrived("acme>Scale", "1.0.0"));
        recorder.happened(Happenings.model(Type.READY, true, "acme>Scale from acme 1.0.0"));
        journal.changed(Happenings.replaced("acme>Scale", "1.0.0", "1.1.0"));

        assertThat(journal.entries())
                .extracting(JournalEntry::words, JournalEntry::fullName, JournalEntry::details)
                .containsExactly(
                        tuple("class arrived", "acme>Scale", "acme 1.0.0"),
                        tuple("model ready", "churn 1.2", "acme>Scale from acme 1.0.0"),
                        tuple("class replaced", "acme>Scale", "acme 1.0.0 -> acme 1.1.0"));
        assertThat(journal.entries().get(1).took()).contains(Duration.ofMillis(12));
        assertThat(journal.entries().get(2).took()).isEmpty();
    }

    @Test
    void tellsOfFilesOfWhichNothingBecomes() {
        new FileRecorder(journal)
                .refused(new RefusedFile(Happenings.NOW, "deploy/a.jar", "expected a jar"));
        assertThat(journal.entries())
                .extracting(JournalEntry::words, JournalEntry::fullName, JournalEntry::details)
                .containsExactly(tuple("file refused", "deploy/a.jar", "expected a jar"));
    }

    @Test
    void classesPushOutNoModels() {
        recorder.happened(Happenings.model(Type.READY, true, ""));
        for (int i = 0; i < 5; i++) {
            journal.changed(Happenings.arrived("acme>Layer" + i, "1.0.0"));
        }
        assertThat(journal.entries())
                .extracting(JournalEntry::name)
                .containsExactly("churn", "acme>Layer3", "acme>Layer4");
    }

    @Test
    void aModelThatFailedAndAnswersStillIsToldSo() {
        recorder.happened(Happenings.model(Type.FAILED, true, "boom"));
        recorder.happened(Happenings.model(Type.FAILED, false, "boom"));
        assertThat(journal.entries())
                .extracting(JournalEntry::details)
                .containsExactly("the old one answers still; boom", "boom");
    }

    @Test
    void whoWaitsIsGivenWhatCameSince() throws Exception {
        journal.changed(Happenings.arrived("acme>Old", "1.0.0"));
        long seen = journal.last();
        Future<List<JournalEntry>> waiting = await(seen);
        journal.changed(Happenings.arrived("acme>New", "1.0.0"));
        assertThat(waiting.get(1, TimeUnit.MINUTES))
                .extracting(JournalEntry::name)
                .containsExactly("acme>New");
    }

    @Test
    void whoWaitsIsLetGoWhenItCloses() throws Exception {
        Future<List<JournalEntry>> waiting = await(journal.last());
        journal.close();
        assertThat(waiting.get(1, TimeUnit.MINUTES)).isEmpty();
        assertThat(journal.isClosed()).isTrue();
    }

    @Test
    void whoHasNoPatienceGetsNothing() throws Exception {
        assertThat(journal.await(journal.last(), 0)).isEmpty();
    }

    private Future<List<JournalEntry>> await(long seen) {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<List<JournalEntry>> waiting = thread.submit(() -> journal.await(seen, LONG));
        thread.shutdown();
        return waiting;
    }
}
