package org.keratin.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {

    private static final List<String> KNOWN =
            List.of(
                    "keras.layers.Dense",
                    "keras.initializers.Orthogonal",
                    "keras.optimizers.Adam",
                    "my_package>Scale");

    @Test
    void findsAMisspeltName() {
        assertThat(Nearest.to("keras.layers.Dnese", KNOWN)).contains("keras.layers.Dense");
    }

    @Test
    void findsANameThatGoesOn() {
        assertThat(Nearest.to("acme>OrthogonalInit", KNOWN))
                .contains("keras.initializers.Orthogonal");
    }

    @Test
    void looksAtTheNameAndNotAtThePackage() {
        assertThat(Nearest.to("other>Scale", KNOWN)).contains("my_package>Scale");
    }

    @Test
    void findsNothingWhereNothingIsNear() {
        assertThat(Nearest.to("my_package>Antirectifier", KNOWN)).isEmpty();
    }
}
