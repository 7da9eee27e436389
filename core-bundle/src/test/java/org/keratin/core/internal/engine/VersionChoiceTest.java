package org.keratin.core.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasObject;
import org.keratin.core.ObjectName;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Origin;

class VersionChoiceTest {

    private static final String PLAIN =
            "{\"class_name\": \"X\", \"registered_name\": \"acme>X\", \"config\": {}}";

    private final World world = new World();

    private record Made(String version) implements KerasObject {}

    @BeforeEach
    void twoVersionsSideBySide() {
        publish("1.4.0");
        publish("2.0.0");
    }

    private void publish(String version) {
        world.registry.put(
                version,
                List.of(
                        Entry.ofClass(
                                ObjectName.registered("acme>X"),
                                new Origin("acme", version, 0, version.hashCode(), false),
                                config -> new Made(version),
                                null)));
    }

    private static String asking(String range) {
        return PLAIN.replace("\"config\"", "\"keratin_version\": " + range + ", \"config\"");
    }

    @Test
    void theNewestServesWhereNobodyAsks() {
        assertThat(world.make(PLAIN)).isEqualTo(new Made("2.0.0"));
    }

    @Test
    void aCallerAsksForARange() {
        DeserializeOptions options = DeserializeOptions.DEFAULT.withVersionRange("acme>X", "[1,2)");

        assertThat(world.make(PLAIN, options)).isEqualTo(new Made("1.4.0"));
    }

    @Test
    void aConfigAsksForARangeOfOneObject() {
        assertThat(world.make("[" + asking("\"[1,2)\"") + ", " + PLAIN + "]"))
                .isEqualTo(List.of(new Made("1.4.0"), new Made("2.0.0")));
    }

    @Test
    void whatCallerAndConfigAskForHoldsTogether() {
        DeserializeOptions options = DeserializeOptions.DEFAULT.withVersionRange("acme>X", "[1,2)");

        assertThatThrownBy(() -> world.make(asking("\"2.0\""), options))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining(
                        "no class is published as acme>X in version 2.0 and [1,2); there is acme 2.0.0, acme 1.4.0.");
    }

    @Test
    void theCallsOwnObjectsHaveNoVersion() {
        DeserializeOptions options =
                DeserializeOptions.DEFAULT
                        .withVersionRange("acme>X", "[3,4)")
                        .withCustomObject(
                                "acme>X",
                                (org.keratin.core.catalogue.ClassFactory)
                                        (Map<String, Object> config) -> new Made("own"));

        assertThat(world.make(PLAIN, options)).isEqualTo(new Made("own"));
    }

    @Test
    void whatIsNoRangeIsToldWithItsPlace() {
        assertThatThrownBy(() -> world.make(asking("\"newest\"")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.keratin_version: expected a range of versions");
        assertThatThrownBy(() -> world.make(asking("2")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("$.keratin_version: expected a range of versions");
        assertThatThrownBy(() -> DeserializeOptions.DEFAULT.withVersionRange("acme>X", "newest"))
                .isInstanceOf(ArgumentException.class);
    }
}
