package org.keratin.core.internal.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundleVersionTest {

    @Test
    void sortsByNumbersAndThenByQualifier() {
        assertThat(BundleVersion.parse("1.10.0")).isGreaterThan(BundleVersion.parse("1.9.9"));
        assertThat(BundleVersion.parse("1.0.0.b")).isGreaterThan(BundleVersion.parse("1.0.0.a"));
        assertThat(BundleVersion.parse("1")).isEqualByComparingTo(BundleVersion.parse("1.0.0"));
    }

    @Test
    void takesWhatIsNoNumberForZero() {
        assertThat(BundleVersion.parse("x.y")).isEqualTo(new BundleVersion(0, 0, 0, ""));
    }
}
