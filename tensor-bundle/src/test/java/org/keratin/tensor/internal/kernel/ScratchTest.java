package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;

class ScratchTest {

    /** On a thread that has no arrays yet. */
    private static void onNewThread(Runnable test) throws InterruptedException, ExecutionException {
        FutureTask<Void> task = new FutureTask<>(test, null);
        new Thread(task).start();
        task.get();
    }

    @Test
    void arraysThatAreInUseAreNotGivenTwice() throws Exception {
        onNewThread(
                () -> {
                    float[] first = Scratch.take(5000);
                    float[] second = Scratch.take(6000);
                    assertThat(first).isNotSameAs(second).hasSize(5000);
                    Scratch.give(first);
                    Scratch.give(second);
                    assertThat(Scratch.take(6000)).isSameAs(second);
                    assertThat(Scratch.take(5000)).isSameAs(first);
                    assertThat(Scratch.take(5000)).isNotSameAs(first).isNotSameAs(second);
                });
    }

    @Test
    void theShortestThatIsLongEnoughIsTaken() throws Exception {
        onNewThread(
                () -> {
                    float[] large = Scratch.take(9000);
                    float[] small = Scratch.take(3000);
                    Scratch.give(large);
                    Scratch.give(small);
                    assertThat(Scratch.take(2000)).isSameAs(small);
                    assertThat(Scratch.take(2000)).isSameAs(large);
                });
    }

    @Test
    void theLargestAreKept() throws Exception {
        onNewThread(
                () -> {
                    for (int i = 1; i <= 6; i++) {
                        Scratch.give(new float[i * 2000]);
                    }
                    assertThat(Scratch.take(12_000)).hasSize(12_000);
                    assertThat(Scratch.take(2000)).hasSize(6000);
                });
    }
}
