package org.keratin.keras.initializers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StftScalingTest {

    @Test
    void isReadAsItIsWritten() {
        for (StftScaling scaling : StftScaling.values()) {
            assertThat(StftScaling.of(scaling.toConfig())).isEqualTo(scaling);
        }
        assertThat(StftScaling.NONE.toConfig()).isNull();
    }

    @Test
    void refusesAnotherName() {
        for (Object value : List.of("none", 1L)) {
            assertThatThrownBy(() -> StftScaling.of(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("\"density\", \"spectrum\" or null");
        }
    }
}
