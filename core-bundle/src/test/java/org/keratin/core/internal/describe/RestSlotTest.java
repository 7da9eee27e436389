package org.keratin.core.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Rest;
import org.keratin.core.errors.ConfigException;

class RestSlotTest {

    /** What several share. */
    public record Shared(@Default("null") String name) {}

    /** An object with {@code **kwargs}. */
    public record Open(@Flatten Shared shared, int n, @Rest Map<String, Object> others)
            implements KerasObject {}

    /** An object whose further keys are numbers. */
    public record Numbers(@Rest Map<String, Double> numbers) implements KerasObject {}

    private static Object make(Class<? extends KerasObject> type, Map<String, Object> config) {
        return ClassFactory.of(type).create(config);
    }

    @Test
    void takesTheKeysThatNoOtherComponentHas() {
        assertThat(make(Open.class, Map.of("name", "a", "n", 2L, "k", 3L, "flags", List.of(true))))
                .isEqualTo(new Open(new Shared("a"), 2, Map.of("k", 3L, "flags", List.of(true))));
        assertThat(make(Open.class, Map.of("n", 2L)))
                .isEqualTo(new Open(new Shared(null), 2, Map.of()));
    }

    @Test
    void isWrittenAsKeysAmongTheOthers() {
        var config = new Open(new Shared("a"), 2, Map.of("k", 3L));
        assertThat(RecordDescription.of(Open.class).read(config))
                .containsOnlyKeys("name", "n", "k");
    }

    @Test
    void refusesValuesOfAnotherType() {
        assertThatThrownBy(() -> make(Numbers.class, Map.of("k", "much")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("k: expected float, found \"much\"");
    }
}
