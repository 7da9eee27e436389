package org.keratin.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Departure;
import org.keratin.core.catalogue.Kind;

class RegistryTest {

    private final Registry registry = new Registry();

    private static Entry entry(String name, Origin origin) {
        ObjectName objectName =
                name.indexOf('>') > 0
                        ? ObjectName.registered(name)
                        : ObjectName.exported(List.of(name), List.of());
        return Entry.ofClass(objectName, origin, config -> null, Kind.LAYER);
    }

    private static Origin origin(String bundle, String version, int ranking, long id) {
        return new Origin(bundle, version, ranking, id, bundle.equals(Builtin.BUNDLE));
    }

    private String serving(String name) {
        return registry.snapshot()
                .find(name)
                .map(found -> found.origin().bundle())
                .orElse("nobody");
    }

    @Test
    void theHighestRankingServesThenTheNewestVersionThenTheOldestService() {
        registry.put("a", List.of(entry("p>X", origin("a", "2.0.0", 0, 1))));
        registry.put("b", List.of(entry("p>X", origin("b", "1.0.0", 5, 2))));
        registry.put("c", List.of(entry("p>X", origin("c", "10.0.0", 0, 3))));
        registry.put("d", List.of(entry("p>X", origin("d", "10.0.0", 0, 4))));

        assertThat(registry.snapshot().providers("p>X"))
                .extracting(found -> found.origin().bundle())
                .containsExactly("b", "c", "d", "a");
    }

    @Test
    void whenTheBestLeavesTheNextServesInTheSameStep() {
        registry.put("a", List.of(entry("p>X", origin("a", "1.0.0", 0, 1))));
        registry.put("b", List.of(entry("p>X", origin("b", "2.0.0", 0, 2))));
        assertThat(serving("p>X")).isEqualTo("b");

        registry.remove("b");

        assertThat(serving("p>X")).isEqualTo("a");
    }

    @Test
    void anyOrderOfArrivalEndsInTheSameState() {
        registry.put("b", List.of(entry("p>X", origin("b", "2.0.0", 0, 2))));
        registry.put("a", List.of(entry("p>X", origin("a", "1.0.0", 0, 1))));

        assertThat(serving("p>X")).isEqualTo("b");
    }

    @Test
    void nobodyShadowsABuiltInButAnybodyMayFillAGap() {
        registry.put(
                "evil", List.of(entry("keras.layers.Dense", origin("evil", "9.0.0", 1000, 1))));
        assertThat(serving("keras.layers.Dense")).isEqualTo("evil");

        registry.put(
                "keras",
                List.of(entry("keras.layers.Dense", origin(Builtin.BUNDLE, "1.0.0", 0, 2))));

        assertThat(serving("keras.layers.Dense")).isEqualTo(Builtin.BUNDLE);
    }

    @Test
    void aSnapshotStaysWhatItIsWhenOthersComeAndGo() {
        registry.put("a", List.of(entry("p>X", origin("a", "1.0.0", 0, 1))));
        Snapshot before = registry.snapshot();

        registry.remove("a");

        assertThat(before.find("p>X")).isPresent();
        assertThat(registry.snapshot().find("p>X")).isEmpty();
    }

    @Test
    void whatHasLeftIsRememberedByNameAlsoWhenItIsBack() {
        registry.put("a", List.of(entry("p>X", origin("a", "1.4.0", 0, 1))));
        registry.remove("a");

        assertThat(registry.lastSeen("p>X"))
                .hasValueSatisfying(
                        departure -> {
                            assertThat(departure.bundle()).isEqualTo("a");
                            assertThat(departure.version()).isEqualTo("1.4.0");
                        });

        // A call may have looked for it before, and tells its user only now.
        registry.put("a", List.of(entry("p>X", origin("a", "1.5.0", 0, 2))));
        assertThat(registry.lastSeen("p>X").map(Departure::version)).hasValue("1.4.0");
    }

    @Test
    void aSnapshotIsMadeOnceForManyReaders() {
        registry.put("a", List.of(entry("p>X", origin("a", "1.0.0", 0, 1))));

        assertThat(registry.snapshot()).isSameAs(registry.snapshot());
    }

    @Test
    void aDepartureShowsBundleVersionAndTime() {
        registry.put("a", List.of(entry("p>X", origin("a", "1.4.0", 0, 1))));
        registry.remove("a");

        assertThat(registry.lastSeen("p>X").map(Departure::toString).orElse(""))
                .matches("a 1\\.4\\.0, stopped \\d\\d:\\d\\d(:\\d\\d)?");
    }

    @Test
    void theClassesOfABundleComeAndGoTogether() {
        Origin old = origin("a", "1.0.0", 0, 1);
        registry.put("old", List.of(entry("p>X", old), entry("p>Y", old)));
        Group group = new Group(7, 2);
        registry.put("x", List.of(entry("p>X", origin("b", "2.0.0", 0, 2))), group);
        assertThat(serving("p>X")).isEqualTo("a");

        registry.put("y", List.of(entry("p>Y", origin("b", "2.0.0", 0, 3))), group);
        assertThat(serving("p>X") + serving("p>Y")).isEqualTo("bb");

        registry.remove("x");
        assertThat(serving("p>X") + serving("p>Y")).isEqualTo("aa");
    }

    @Test
    void aSnapshotTellsWhatIsBeingUpdatedUntilItIsBackOrGone() {
        registry.put("a", List.of(entry("p>X", origin("a", "1.0.0", 0, 1))));
        registry.remove("a", OptionalLong.of(7));
        assertThat(registry.snapshot().absent()).hasSize(1);
        assertThat(registry.snapshot().ofAbsent().find("p>X")).isPresent();
        assertThat(registry.snapshot().find("p>X")).isEmpty();

        registry.put("a", List.of(entry("p>X", origin("a", "2.0.0", 0, 1))));
        assertThat(registry.snapshot().absent()).isEmpty();

        registry.remove("a", OptionalLong.of(7));
        registry.gone(7);
        assertThat(registry.snapshot().absent()).isEmpty();
    }

    @Test
    void knowsWhatASnapshotHasLost() {
        registry.put("a", List.of(entry("p>X", origin("a", "1.0.0", 0, 1))));
        Snapshot before = registry.snapshot();
        registry.put("b", List.of(entry("p>X", origin("b", "2.0.0", 0, 2))));
        assertThat(registry.hasLost(before)).isFalse();

        registry.remove("a");
        assertThat(registry.hasLost(before)).isTrue();
    }
}
