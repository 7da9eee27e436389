package org.keratin.core.losses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;
import org.keratin.tensor.Tensor;

class SameRankTest {

    private static Tensor of(int... dims) {
        return SpecOps.tensor(Shape.of(dims), DType.FLOAT32);
    }

    private static void check(SameRank ranked, Shape first, Shape second) {
        assertThat(ranked.first().shape()).isEqualTo(first);
        assertThat(ranked.second().shape()).isEqualTo(second);
    }

    @Test
    void givesAVectorALastAxis() {
        check(SameRank.of(of(4), of(4, 1), SpecOps.instance()), Shape.of(4, 1), Shape.of(4, 1));
        check(SameRank.of(of(4, 1), of(4), SpecOps.instance()), Shape.of(4, 1), Shape.of(4, 1));
    }

    @Test
    void takesTheLastAxisFromWhatHasMore() {
        check(
                SameRank.of(of(4, 2, 1), of(4, 2), SpecOps.instance()),
                Shape.of(4, 2),
                Shape.of(4, 2));
        check(SameRank.of(of(4), of(4, 1), false, SpecOps.instance()), Shape.of(4), Shape.of(4));
    }

    @Test
    void leavesEverythingElseAlone() {
        check(SameRank.of(of(4, 2), of(4), SpecOps.instance()), Shape.of(4, 2), Shape.of(4));
        check(SameRank.of(of(4, 1), of(4, 2), SpecOps.instance()), Shape.of(4, 1), Shape.of(4, 2));
        check(SameRank.of(of(4, 2, 1), of(4), SpecOps.instance()), Shape.of(4, 2, 1), Shape.of(4));
    }
}
