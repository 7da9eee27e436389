package org.keratin.shell.internal.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.models.Model;

class FamilyTest {

    @ParameterizedTest
    @CsvSource({
        "ReLU, ACTIVATION",
        "Flatten, RESHAPING",
        "GlobalAveragePooling1D, POOLING",
        "LayerNormalization, NORMALIZATION",
        "Identity, OTHER"
    })
    void knowsWhatALayerDoes(String className, Family family) {
        Model model =
                Graphs.model(
                        "{\"module\": \"keras\", \"class_name\": \"Sequential\", \"config\": {\"name\":"
                                + " \"m\", \"layers\": [{\"module\": \"keras.layers\", \"class_name\": \""
                                + className
                                + "\", \"config\": {\"name\": \"x\"}}]}}");
        assertThat(Family.of(model.layers().get(0))).isEqualTo(family);
        assertThat(Family.of(model)).isEqualTo(Family.MODEL);
    }

    @Test
    void hasAColourForEach() {
        assertThat(Family.values())
                .allMatch(family -> family.colour().matches("#[0-9a-f]{6}"))
                .extracting(Family::colour)
                .doesNotHaveDuplicates();
    }
}
