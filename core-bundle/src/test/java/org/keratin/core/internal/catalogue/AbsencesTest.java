package org.keratin.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.keratin.core.ObjectName;

class AbsencesTest {

    private static final long LONG = TimeUnit.SECONDS.toNanos(60);

    private final Absences absences = new Absences();

    private static Entry entry(String name) {
        Origin origin = new Origin("acme", "1.0.0", 0, 1, false);
        return Entry.ofClass(ObjectName.registered(name), origin, config -> null, null);
    }

    private CompletableFuture<Boolean> waiting(List<Absence> awaited) {
        CompletableFuture<Boolean> result = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                long end = System.nanoTime() + LONG;
                                result.complete(absences.await(awaited, LONG, end));
                            } catch (InterruptedException e) {
                                result.completeExceptionally(e);
                            }
                        });
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return result;
    }

    @Test
    void holdsNothingThatMakesObjects() {
        absences.left(entry("acme>X"), 7);

        assertThat(absences.now())
                .singleElement()
                .satisfies(
                        absence -> {
                            assertThat(absence.names().name().display()).isEqualTo("acme>X");
                            assertThat(absence.names().factory()).isNull();
                        });
    }

    @Test
    void whoWaitsGoesOnWhenTheLastNameIsBack() {
        absences.left(entry("acme>X"), 7);
        absences.left(entry("acme>Y"), 7);
        CompletableFuture<Boolean> waiting = waiting(absences.now());

        absences.came(List.of(entry("acme>X")));
        assertThat(waiting).isNotDone();
        absences.came(List.of(entry("acme>Y")));

        assertThat(waiting.join()).isTrue();
    }

    @Test
    void whoWaitsGoesOnWhenABundleIsUninstalledAndWhenTheCoreStops() {
        absences.left(entry("acme>X"), 7);
        absences.left(entry("acme>Y"), 8);
        List<Absence> both = absences.now();
        CompletableFuture<Boolean> first = waiting(both.subList(0, 1));
        CompletableFuture<Boolean> second = waiting(both.subList(1, 2));

        absences.gone(7);
        assertThat(first.join()).isTrue();
        assertThat(second).isNotDone();
        absences.close();

        assertThat(second.join()).isTrue();
        absences.left(entry("acme>Z"), 9);
        assertThat(absences.now()).isEmpty();
    }

    @Test
    void nobodyWaitsLongerThanItsPatience() throws InterruptedException {
        absences.left(entry("acme>X"), 7);

        assertThat(absences.await(absences.now(), 1, System.nanoTime() + LONG)).isFalse();
        assertThat(absences.await(absences.now(), LONG, System.nanoTime())).isFalse();
    }

    @Test
    void anInterruptEndsTheWait() {
        absences.left(entry("acme>X"), 7);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> absences.await(absences.now(), LONG, System.nanoTime() + LONG))
                .isInstanceOf(InterruptedException.class);
    }
}
