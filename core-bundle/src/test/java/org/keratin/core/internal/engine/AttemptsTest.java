package org.keratin.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasObject;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.errors.FactoryException;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Origin;
import org.keratin.core.internal.catalogue.RecordClassFactory;

class AttemptsTest {

    private static final DeserializeOptions PATIENT =
            DeserializeOptions.DEFAULT.withPatience(DeserializeOptions.LONGEST_PATIENCE);
    private static final String X =
            "{\"class_name\": \"X\", \"registered_name\": \"acme>X\", \"config\": {}}";
    private static final String BOTH = "[" + X + ", " + X.replace('X', 'Y') + "]";

    private final World world = new World();

    private record Made(String version) implements KerasObject {}

    private void publish(String version, ClassFactory factory) {
        world.registry.put(
                "bundle",
                List.of(entry("acme>X", version, factory), entry("acme>Y", version, factory)));
    }

    private void publish(String version) {
        publish(version, config -> new Made(version));
    }

    private static Entry entry(String name, String version, ClassFactory factory) {
        Origin origin = new Origin("acme", version, 0, 1, false);
        return Entry.ofClass(ObjectName.registered(name), origin, factory, null);
    }

    /** As at the begin of an update. */
    private void leaveToComeBack() {
        world.registry.remove("bundle", OptionalLong.of(7));
    }

    private Waiting waiting(String json, DeserializeOptions options) {
        Waiting call = new Waiting(() -> world.make(json, options));
        call.awaitWait();
        return call;
    }

    @Test
    void aCallInTheGapOfAnUpdateGetsTheNewVersion() {
        publish("1.0.0");
        leaveToComeBack();
        Waiting call = waiting(BOTH, PATIENT);

        publish("2.0.0");

        assertThat(call.result()).isEqualTo(List.of(new Made("2.0.0"), new Made("2.0.0")));
    }

    @Test
    void aClassThatCannotBeLoadedInTheGapIsListedAllTheSame() {
        publish(
                "1.0.0",
                new RecordClassFactory(
                        () -> {
                            throw new FactoryException("acme>X", "cannot load it", null);
                        }));
        assertThat(world.engine.providers("acme>X"))
                .extracting(Provider::version)
                .containsExactly("1.0.0");
    }

    @Test
    void whatIsMissingBesidesFailsAtOnce() {
        publish("1.0.0");
        leaveToComeBack();

        assertThatThrownBy(() -> world.make("[" + X + ", " + X.replace('X', 'Z') + "]", PATIENT))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("acme>X")
                .hasMessageContaining("acme>Z");
    }

    @Test
    void whatHasLeftForGoodFailsAtOnce() {
        publish("1.0.0");
        world.registry.remove("bundle");

        assertThatThrownBy(() -> world.make(X, PATIENT)).isInstanceOf(MissingClassException.class);
    }

    @Test
    void withoutPatienceACallFailsAtOnceAndWithALittleSoon() {
        publish("1.0.0");
        leaveToComeBack();

        for (Duration patience : List.of(Duration.ZERO, Duration.ofNanos(1))) {
            assertThatThrownBy(
                            () -> world.make(X, DeserializeOptions.DEFAULT.withPatience(patience)))
                    .isInstanceOf(MissingClassException.class)
                    .hasMessageContaining("last seen      acme 1.0.0, stopped ");
        }
    }

    @Test
    void anUninstallAndTheStopOfTheCoreEndTheWait() {
        publish("1.0.0");
        leaveToComeBack();
        Waiting first = waiting(X, PATIENT);
        world.registry.gone(7);
        assertThatThrownBy(first::result).hasCauseInstanceOf(MissingClassException.class);

        publish("1.0.0");
        leaveToComeBack();
        Waiting second = waiting(X, PATIENT);
        world.registry.close();
        assertThatThrownBy(second::result).hasCauseInstanceOf(MissingClassException.class);
    }

    @Test
    void anInterruptEndsTheWaitAndIsKept() {
        publish("1.0.0");
        leaveToComeBack();
        Waiting call = waiting(X, PATIENT);

        call.interrupt();

        assertThatThrownBy(call::result).hasCauseInstanceOf(MissingClassException.class);
        assertThat(call.wasInterrupted()).isTrue();
    }

    @Test
    void aVersionThatOneAsksForIsWaitedForThoughAnotherIsThere() {
        world.registry.put("old", List.of(entry("acme>X", "1.0.0", config -> new Made("1.0.0"))));
        publish("2.0.0");
        leaveToComeBack();
        assertThat(world.make(X, PATIENT)).isEqualTo(new Made("1.0.0"));
        Waiting call = waiting(X, PATIENT.withVersionRange("acme>X", "[2,3)"));

        publish("2.1.0");

        assertThat(call.result()).isEqualTo(new Made("2.1.0"));
    }

    @Test
    void functionsAndShortNamesAreWaitedFor() {
        world.with("samples", List.of(Samples.Full.class, Samples.Linear.class));
        world.registry.remove("samples", OptionalLong.of(7));
        Waiting identifier =
                new Waiting(() -> world.engine.deserialize("filled", Initializer.class));
        Waiting function =
                waiting(
                        "{\"class_name\": \"function\", \"config\": \"linear\", \"module\": \"builtins\"}",
                        PATIENT);
        identifier.awaitWait();

        world.with("samples", List.of(Samples.Full.class, Samples.Linear.class));

        assertThat(identifier.result()).isEqualTo(new Samples.Full(1));
        assertThat(function.result()).isInstanceOf(Samples.Linear.class);
    }

    @Test
    void aFactoryThatLosesItsBundleWhileItMakesIsAskedAgain() {
        publish(
                "1.0.0",
                config -> {
                    leaveToComeBack();
                    publish("2.0.0");
                    throw new NoClassDefFoundError("of the old version");
                });

        assertThat(world.make(BOTH)).isEqualTo(List.of(new Made("2.0.0"), new Made("2.0.0")));
    }

    @Test
    void aFactoryThatFailsWhileItsBundleIsThereIsAskedOnce() {
        AtomicInteger calls = new AtomicInteger();
        publish(
                "1.0.0",
                config -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("no");
                });

        assertThatThrownBy(() -> world.make(X)).isInstanceOf(FactoryException.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void updatesWithoutEndDoNotHoldACallForEver() {
        publishOneThatLeaves();

        assertThatThrownBy(
                        () ->
                                world.make(
                                        X,
                                        DeserializeOptions.DEFAULT.withPatience(
                                                Duration.ofMillis(20))))
                .isInstanceOf(FactoryException.class);
    }

    private void publishOneThatLeaves() {
        publish(
                "1.0.0",
                config -> {
                    leaveToComeBack();
                    publishOneThatLeaves();
                    throw new NoClassDefFoundError("of an old version");
                });
    }

    @Test
    void checkWaitsAsDeserializeDoes() {
        publish("1.0.0");
        leaveToComeBack();
        Waiting call =
                new Waiting(
                        () -> {
                            world.engine.check(world.read(X), PATIENT);
                            return "checked";
                        });
        call.awaitWait();

        publish("2.0.0");

        assertThat(call.result()).isEqualTo("checked");
    }

    /** A call on a thread of its own. */
    private static final class Waiting {

        private final CompletableFuture<Object> result = new CompletableFuture<>();
        private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
        private final Thread thread;

        Waiting(Supplier<Object> call) {
            thread = new Thread(() -> run(call));
            thread.start();
        }

        private void run(Supplier<Object> call) {
            try {
                result.complete(call.get());
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
            interrupted.complete(Thread.currentThread().isInterrupted());
        }

        void awaitWait() {
            while (thread.getState() != Thread.State.TIMED_WAITING) {
                assertThat(result).isNotDone();
                Thread.onSpinWait();
            }
        }

        void interrupt() {
            thread.interrupt();
        }

        boolean wasInterrupted() {
            return interrupted.join();
        }

        /** What it returns; a {@link CompletionException} if it throws. */
        Object result() {
            return result.join();
        }
    }
}
