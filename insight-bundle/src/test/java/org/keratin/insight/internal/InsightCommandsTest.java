package org.keratin.insight.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.keratin.models.ModelEvent.Type;

@ResourceLock(Resources.SYSTEM_OUT)
class InsightCommandsTest {

    private final EventJournal journal = new EventJournal(100, Happenings.clock());
    private final InsightCommands commands = new InsightCommands(journal, Happenings.clock());

    /** What a command prints. */
    private static String printed(Runnable command) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        PrintStream console = System.out;
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            command.run();
        } finally {
            System.setOut(console);
        }
        return bytes.toString(StandardCharsets.UTF_8).replace("\r", "");
    }

    private void happen() {
        journal.changed(Happenings.arrived("acme>A", "1.0.0"));
        journal.changed(Happenings.arrived("acme>B", "1.0.0"));
        new ModelRecorder(journal)
                .happened(Happenings.model(Type.READY, true, "acme>A from acme 1.0.0"));
    }

    @Test
    void eventsAreATable() {
        happen();
        assertThat(printed(() -> commands.events("", "")))
                .isEqualTo(
                        """
                        TIME          EVENT          NAME               TOOK   DETAILS
                        14:03:22.500  class arrived  acme>A and 1 more         acme 1.0.0
                        14:03:22.500  model ready    churn 1.2          12 ms  acme>A from acme 1.0.0
                        """);
    }

    @Test
    void eventsAreThoseOfNamesOfATimeAndTheLastOnes() {
        happen();
        assertThat(printed(() -> commands.events("", "5m", "acme>*")).lines()).hasSize(3);
        assertThat(printed(() -> commands.events("1", "")).lines())
                .hasSize(2)
                .last()
                .asString()
                .contains("churn");
        assertThat(printed(() -> commands.events("", "", "other")))
                .isEqualTo("nothing has happened\n");
    }

    @Test
    void watchEndsAfterSoManyEvents() throws Exception {
        Thread happening = new Thread(this::happenUntilWatched);
        happening.start();
        String text = printed(() -> commands.watch("2", "", "acme>*"));
        happening.interrupt();
        happening.join();
        assertThat(text.lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).contains("class arrived", "acme 1.0.0"));
    }

    private void happenUntilWatched() {
        while (!Thread.currentThread().isInterrupted()) {
            happen();
        }
    }

    @Test
    void watchEndsWhenItsThreadIsInterrupted() throws Exception {
        Thread watching = new Thread(() -> commands.watch("5", ""));
        watching.start();
        watching.interrupt();
        watching.join(TimeUnit.MINUTES.toMillis(1));
        assertThat(watching.isAlive()).isFalse();
    }

    @Test
    void watchEndsWithTheJournal() {
        journal.close();
        assertThat(printed(() -> commands.watch("", "")))
                .isEqualTo("watching classes and models; Ctrl-C ends\n");
    }

    @Test
    void namesAreOfferedAsTheyHaveToBeTyped() {
        happen();
        assertThat(commands.__eventNames()).containsExactly("acme\\>A", "acme\\>B", "churn");
    }

    @Test
    void whatIsNotUnderstoodIsSaid() {
        assertThatThrownBy(() -> commands.events("x", "")).hasMessageContaining("-n x: expected");
        assertThatThrownBy(() -> commands.watch("", "0")).hasMessageContaining("-t 0: expected");
        assertThatThrownBy(() -> commands.watch("", "", "-x")).hasMessageContaining("no such");
    }
}
