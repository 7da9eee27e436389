package org.keratin.core.internal.describe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;

class FlattenedDefaultsTest {

    public record Options(int first, @Default("2") int second, @Default("3") int third) {}

    public record Same(@Flatten Options options) {}

    public record Changed(@Flatten @Default("{\"first\": 10, \"third\": null}") Options options) {}

    public record Outer(@Flatten Changed changed) {}

    public record Unknown(@Flatten @Default("{\"fourth\": 4}") Options options) {}

    public record NoDict(@Flatten @Default("4") Options options) {}

    private static List<Parameter> parameters(Class<?> type) {
        return RecordDescription.of(type).parameters();
    }

    @Test
    void areTheirOwnIfNothingIsSaid() {
        assertThat(parameters(Same.class))
                .extracting(Parameter::required)
                .containsExactly(true, false, false);
        assertThat(parameters(Same.class))
                .extracting(Parameter::defaultValue)
                .containsExactly(null, 2L, 3L);
    }

    @Test
    void areWhatIsSaidBesideTheFlattenedComponent() {
        assertThat(parameters(Changed.class)).noneMatch(Parameter::required);
        assertThat(parameters(Changed.class))
                .extracting(Parameter::defaultValue)
                .containsExactly(10L, 2L, null);
        assertThat(parameters(Outer.class)).isEqualTo(parameters(Changed.class));
    }

    @Test
    void areRefusedForOtherKeys() {
        assertThatThrownBy(() -> parameters(Unknown.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected defaults of its keys, found one of fourth");
        assertThatThrownBy(() -> parameters(NoDict.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("to be a dict of defaults by key, found 4");
    }
}
