package org.keratin.models.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.CatalogueChange;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelEvent.Type;
import org.keratin.models.ModelState;
import org.keratin.models.ModelUnavailableException;
import org.keratin.tensor.Tensor;

/** How a model follows its classes. */
class HostedModelTest {

    private final World world = new World();
    private final Workers workers = new Workers();
    private final List<ModelEvent> events = new CopyOnWriteArrayList<>();
    private final HostedModel model =
            new HostedModel(
                    world.source(),
                    world,
                    workers,
                    Duration.ofSeconds(5),
                    (changed, event) -> events.add(event),
                    world.clock);

    @AfterEach
    void close() {
        workers.close();
    }

    private void refreshUntil(Type type, int count) {
        model.refresh();
        World.await(() -> events.stream().filter(event -> event.type() == type).count() >= count);
    }

    private float answer() {
        return model.predict(Tensor.of(new float[] {1}, 1, 1)).toFloats()[0];
    }

    /** The second attempt begins when the first has ended. */
    private void attemptTwice() {
        for (int i = 0; i < 2; i++) {
            int loads = world.loads.get();
            model.refresh();
            World.await(() -> world.loads.get() > loads);
        }
    }

    @Test
    void waitsForItsClassAndSaysWhoHadItLast() {
        refreshUntil(Type.WAITING, 1);
        assertThat(model.status().state()).isEqualTo(ModelState.WAITING);
        assertThatThrownBy(this::answer)
                .isInstanceOf(ModelUnavailableException.class)
                .hasMessageContaining("waits for acme>Scale (acme 1.0.0)");
    }

    @Test
    void answersWhenItsClassHasArrived() {
        refreshUntil(Type.WAITING, 1);
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        assertThat(answer()).isEqualTo(2);
        assertThat(model.status().providers()).containsExactly(world.provider(2));
    }

    @Test
    void isReplacedByAModelOfTheBetterProvider() {
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        world.versions.put(World.NAME, 3);
        refreshUntil(Type.REPLACED, 1);
        assertThat(answer()).isEqualTo(3);
        assertThat(model.status().swaps()).isEqualTo(1);
    }

    @Test
    void goesOnForTheGracePeriodWhenAProviderHasLeft() {
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        world.versions.clear();
        model.refresh();
        World.await(() -> !model.status().missing().isEmpty());
        assertThat(model.status().state()).isEqualTo(ModelState.READY);
        assertThat(answer()).isEqualTo(2);

        world.clock.pass(Duration.ofSeconds(5));
        refreshUntil(Type.WAITING, 1);
        assertThatThrownBy(this::answer).isInstanceOf(ModelUnavailableException.class);
    }

    @Test
    void theGracePeriodBeginsAnewWhenAProviderHasComeAndLeftAgain() {
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        world.versions.clear();
        model.refresh();
        World.await(() -> !model.status().missing().isEmpty());

        world.clock.pass(Duration.ofSeconds(4));
        world.left = world.clock.instant(); // after an update during which nothing could be made
        world.clock.pass(Duration.ofSeconds(4));
        attemptTwice();
        assertThat(answer()).isEqualTo(2);

        world.clock.pass(Duration.ofSeconds(1));
        refreshUntil(Type.WAITING, 1);
    }

    @Test
    void aProviderThatIsBackByTheTimeItIsMissedDoesNotEndTheGracePeriod() {
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        world.versions.clear();
        model.refresh();
        World.await(() -> !model.status().missing().isEmpty());
        world.clock.pass(Duration.ofSeconds(60));

        world.failure = World.missing();
        world.versions.put(World.NAME, 3);
        attemptTwice();
        assertThat(answer()).isEqualTo(2);
    }

    @Test
    void aProviderThatComesBackWithinTheGracePeriodEndsIt() {
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        world.versions.clear();
        model.refresh();
        World.await(() -> !model.status().missing().isEmpty());
        world.versions.put(World.NAME, 3);
        refreshUntil(Type.REPLACED, 1);
        world.clock.pass(Duration.ofSeconds(60));
        assertThat(answer()).isEqualTo(3);
        assertThat(model.status().missing()).isEmpty();
    }

    @Test
    void aRebuildThatFailsLeavesTheOldModelAndTellsWhy() {
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        world.failure = new ConfigException("$.config", "expected factor");
        refreshUntil(Type.FAILED, 1);
        assertThat(model.status().state()).isEqualTo(ModelState.READY);
        assertThat(model.status().problem())
                .hasValueSatisfying(problem -> assertThat(problem).contains("expected factor"));
        assertThat(answer()).isEqualTo(2);
    }

    @Test
    void aFileThatCannotBeReadIsReportedOnce() {
        world.failure = new ConfigException("$", "expected a model");
        refreshUntil(Type.FAILED, 1);
        model.refresh();
        world.failure = null;
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        assertThat(events.stream().filter(event -> event.type() == Type.FAILED)).hasSize(1);
    }

    @Test
    void whateverForeignCodeThrowsTheNextChangeIsFollowed() {
        world.error = new AssertionError("an author's mistake");
        refreshUntil(Type.FAILED, 1);
        assertThat(model.status().problem().orElseThrow()).contains("an author's mistake");
        world.error = null;
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        assertThat(answer()).isEqualTo(2);
    }

    @Test
    void aCatalogueThatCannotTellWhoProvidesWhatIsMissingIsAskedAgain() {
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        world.failure = World.missing();
        world.gap = new IllegalStateException("a class went while it was looked at");
        refreshUntil(Type.FAILED, 1);
        assertThat(answer()).isEqualTo(2);

        world.failure = null;
        world.endGap();
        world.versions.put(World.NAME, 3);
        refreshUntil(Type.REPLACED, 1);
        assertThat(answer()).isEqualTo(3);
    }

    @Test
    void aModelThatFailsByItselfIsNotWaitedFor() {
        HostedModel patient =
                new HostedModel(
                        world.source(),
                        world,
                        workers,
                        Duration.ofDays(1),
                        (changed, event) -> {},
                        world.clock);
        world.versions.put(World.NAME, -1);
        patient.refresh();
        World.await(() -> patient.status().state() == ModelState.READY);
        assertThatThrownBy(() -> patient.predict(Tensor.of(new float[] {1}, 1, 1)))
                .isInstanceOf(CallException.class)
                .hasMessageContaining("no factor");
    }

    @Test
    void aCallEndsOnTheModelThatItBeganWith() {
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        var begun = model.model();
        world.versions.put(World.NAME, 3);
        refreshUntil(Type.REPLACED, 1);
        assertThat(begun.predict(Tensor.of(new float[] {1}, 1, 1)).toFloats()).containsExactly(2);
    }

    @Test
    void onlyChangesOfItsOwnNamesConcernAModelThatIsComplete() {
        world.versions.put(World.NAME, 2);
        refreshUntil(Type.READY, 1);
        assertThat(model.concerns(change(World.NAME))).isTrue();
        assertThat(model.concerns(change("acme>Other"))).isFalse();
    }

    private CatalogueChange change(String name) {
        return new CatalogueChange(
                ObjectName.registered(name), Optional.empty(), Optional.of(world.provider(1)));
    }
}
