package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VectorsTest {

    @Test
    void tellsHowToGetVectorsWhereOnlyTheModuleIsMissing() {
        assertThat(Vectors.notice(true, false).orElseThrow())
                .contains("--add-modules jdk.incubator.vector");
        assertThat(Vectors.notice(true, true)).isEmpty();
        assertThat(Vectors.notice(false, false)).isEmpty();
    }
}
