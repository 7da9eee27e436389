package org.keratin.tensor.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.tensor.Shape;

class WalkTest {

    @Test
    void joinsAxesIntoOneRun() {
        Shape shape = Shape.of(2, 3, 4);
        Walk walk = Walk.over(shape, Walk.strides(shape), Walk.strides(shape));
        assertThat(walk.length()).isEqualTo(24);
        assertThat(walk.step(0)).isEqualTo(1);
    }

    @Test
    void keepsApartWhatLiesApart() {
        Shape shape = Shape.of(2, 3);
        Walk walk =
                Walk.over(
                        shape,
                        Walk.strides(Shape.of(3), shape),
                        Walk.strides(Shape.of(2, 1), shape));
        List<String> runs = new ArrayList<>();
        walk.forEach(new int[] {0, 10}, at -> runs.add(at[0] + " " + at[1]));
        assertThat(walk.length()).isEqualTo(3);
        assertThat(walk.step(0)).isEqualTo(1);
        assertThat(walk.step(1)).isZero();
        assertThat(runs).containsExactly("0 10", "0 11");
    }

    @Test
    void goesNowhereWithoutElements() {
        Shape shape = Shape.of(2, 0);
        List<int[]> runs = new ArrayList<>();
        Walk.over(shape, Walk.strides(shape)).forEach(new int[1], runs::add);
        assertThat(runs).isEmpty();
    }

    @Test
    void visitsAScalarOnce() {
        List<int[]> runs = new ArrayList<>();
        Walk walk = Walk.over(Shape.scalar(), new int[0]);
        walk.forEach(new int[1], runs::add);
        assertThat(runs).hasSize(1);
        assertThat(walk.length()).isEqualTo(1);
    }
}
