package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WindowsTest {

    @Test
    void countsTheWindowsThatFit() {
        assertThat(windows(1, 1, 0, 0).count(0, 5, 3)).isEqualTo(3);
        assertThat(windows(2, 1, 0, 0).count(0, 5, 3)).isEqualTo(2);
        assertThat(windows(1, 2, 0, 0).count(0, 5, 3)).isEqualTo(1);
        assertThat(windows(1, 1, 1, 1).count(0, 5, 3)).isEqualTo(5);
        assertThat(windows(1, 1, 0, 0).count(0, 2, 3)).isZero();
    }

    private static Windows windows(int stride, int dilation, int before, int after) {
        return new Windows(
                new int[] {stride}, new int[] {dilation}, new int[] {before}, new int[] {after});
    }
}
