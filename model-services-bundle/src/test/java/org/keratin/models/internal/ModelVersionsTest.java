package org.keratin.models.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the names of files say. */
class ModelVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "churn-1.2.keras, churn, 1.2",
        "churn.keras, churn, 0",
        "fraud_v3.h5, fraud, 3",
        "resnet50.keras, resnet50, 0",
        "my-model-10.0.1.HDF5, my-model, 10.0.1",
        "x, x, 0",
    })
    void nameAndVersion(String file, String name, String version) {
        assertThat(ModelVersions.name(file)).isEqualTo(name);
        assertThat(ModelVersions.version(file)).isEqualTo(version);
    }

    @Test
    void versionsAreOrderedByNumber() {
        assertThat(Stream.of("1.10", "1.2", "1", "0").sorted(ModelVersions.ORDER))
                .containsExactly("0", "1", "1.2", "1.10");
    }
}
