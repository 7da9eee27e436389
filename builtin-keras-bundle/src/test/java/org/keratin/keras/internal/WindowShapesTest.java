package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.keratin.tensor.DataFormat.CHANNELS_FIRST;
import static org.keratin.tensor.DataFormat.CHANNELS_LAST;

import org.junit.jupiter.api.Test;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;

class WindowShapesTest {

    private static final int[] ONE = {1};

    private static int windows(int length, int size, int stride, int dilation, Padding padding) {
        return WindowShapes.windows(
                        Shape.of(1, length, 1),
                        CHANNELS_LAST,
                        new int[] {size},
                        new int[] {stride},
                        new int[] {dilation},
                        padding)
                .dim(1);
    }

    private static int transposed(int length, int size, int stride, Padding padding, int... added) {
        return WindowShapes.transposed(
                        Shape.of(1, length, 1),
                        CHANNELS_LAST,
                        new int[] {size},
                        new int[] {stride},
                        ONE,
                        padding,
                        added.length == 0 ? null : added)
                .dim(1);
    }

    @Test
    void countsWindowsThatLieInside() {
        assertThat(windows(7, 3, 1, 1, Padding.VALID)).isEqualTo(5);
        assertThat(windows(7, 3, 2, 1, Padding.VALID)).isEqualTo(3);
        assertThat(windows(7, 3, 1, 3, Padding.VALID)).isEqualTo(1);
    }

    @Test
    void countsWindowsOverAPaddedAxis() {
        assertThat(windows(7, 3, 2, 1, Padding.SAME)).isEqualTo(4);
        assertThat(windows(7, 30, 1, 1, Padding.CAUSAL)).isEqualTo(7);
    }

    @Test
    void leavesUnknownLengthsUnknown() {
        Shape input = Shape.of(Shape.UNKNOWN, 3, Shape.UNKNOWN, 9);
        int[] three = {3, 3};
        int[] ones = {1, 1};
        assertThat(WindowShapes.windows(input, CHANNELS_FIRST, three, ones, ones, Padding.VALID))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, Shape.UNKNOWN, 7));
        assertThat(WindowShapes.scaled(input, three, CHANNELS_FIRST))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, Shape.UNKNOWN, 27));
        assertThat(
                        WindowShapes.transposed(
                                input, CHANNELS_FIRST, three, ones, ones, Padding.VALID, null))
                .isEqualTo(Shape.of(Shape.UNKNOWN, 3, Shape.UNKNOWN, 11));
    }

    @Test
    void turnsTheCountAround() {
        assertThat(transposed(3, 3, 2, Padding.VALID)).isEqualTo(7);
        assertThat(transposed(3, 1, 2, Padding.VALID)).isEqualTo(6);
        assertThat(transposed(3, 3, 2, Padding.VALID, 1)).isEqualTo(8);
        assertThat(transposed(3, 3, 2, Padding.SAME)).isEqualTo(6);
        assertThat(transposed(3, 3, 2, Padding.SAME, 0)).isEqualTo(5);
    }

    @Test
    void refusesWindowsThatDoNotFit() {
        assertThatThrownBy(() -> windows(2, 3, 1, 1, Padding.VALID))
                .isInstanceOf(ShapeException.class)
                .hasMessage(
                        "expected windows of 3 elements to fit into the spatial axes, found (1, 2, 1)");
    }

    @Test
    void refusesAxesBeyondAllMeasure() {
        assertThatThrownBy(() -> transposed(Integer.MAX_VALUE, 1, 2, Padding.SAME))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("found 4294967294");
    }
}
