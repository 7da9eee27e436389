package org.keratin.keras.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClassAggregationTest {

    @Test
    void readsWhatItWrites() {
        for (ClassAggregation aggregation : ClassAggregation.values()) {
            assertThat(ClassAggregation.of(aggregation.toConfig())).isEqualTo(aggregation);
        }
        assertThat(ClassAggregation.NONE.toConfig()).isNull();
    }
}
