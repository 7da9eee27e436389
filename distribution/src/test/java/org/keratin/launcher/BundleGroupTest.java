package org.keratin.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BundleGroupTest {

    @Test
    void noBundleIsInTwoGroups() {
        assertThat(Arrays.stream(BundleGroup.values()).flatMap(group -> group.bundles().stream()))
                .doesNotHaveDuplicates();
    }

    @Test
    void thePromptComesLast() {
        assertThat(BundleGroup.values())
                .allMatch(group -> group.startLevel() <= BundleGroup.PROMPT.startLevel());
        assertThat(BundleGroup.TERMINAL.startLevel()).isLessThan(BundleGroup.PROMPT.startLevel());
        assertThat(BundleGroup.HIGHEST_START_LEVEL).isEqualTo(BundleGroup.PROMPT.startLevel());
    }
}
