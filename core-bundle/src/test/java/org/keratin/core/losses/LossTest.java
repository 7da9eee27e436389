package org.keratin.core.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.config.Flatten;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class LossTest {

    /** The largest difference of each row. */
    @RegisterKerasSerializable(packageName = "test")
    static class FurthestAway extends Loss {
        record Config(@Flatten LossOptions loss) implements LossConfig {}

        FurthestAway(LossOptions options) {
            super(new Config(options));
        }

        @Override
        protected Tensor call(Tensor yTrue, Tensor yPred, Ops ops) {
            return ops.max(ops.abs(ops.subtract(yTrue, yPred)), -1);
        }
    }

    /** Of which differences of 3 and more do not count. */
    static final class Forgiving extends FurthestAway {
        Forgiving(LossOptions options) {
            super(options);
        }

        @Override
        protected Tensor mask(Tensor yTrue, Tensor yPred, Tensor losses, Ops ops) {
            return ops.less(losses, 3);
        }
    }

    private static final Ops OPS = CpuOps.instance();

    // The losses are 1, 2 and 6.
    private final Tensor yTrue = Tensor.of(new long[] {0, 0, 0, 0, 0, 0}, 3, 2);
    private final Tensor yPred = Tensor.of(new double[] {1, 0, 0, -2, 6, 5}, 3, 2);
    private final Tensor weights = Tensor.of(new float[] {1, 0.5f, 2}, 3);

    private static FurthestAway loss(Reduction reduction) {
        return new FurthestAway(LossOptions.DEFAULT.withReduction(reduction));
    }

    @Test
    void takesTheMeanOverTheBatchInItsDType() {
        Tensor loss = new FurthestAway(LossOptions.DEFAULT).apply(yTrue, yPred);
        assertThat(loss.shape()).isEqualTo(Shape.scalar());
        assertThat(loss.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(loss.doubleAt(0)).isEqualTo(3);
    }

    @Test
    void reducesInEachWay() {
        assertThat(loss(Reduction.SUM).apply(yTrue, yPred).doubleAt(0)).isEqualTo(9);
        assertThat(loss(Reduction.MEAN).apply(yTrue, yPred).doubleAt(0)).isEqualTo(3);
        assertThat(loss(Reduction.NONE).apply(yTrue, yPred).toFloats()).containsExactly(1, 2, 6);
        assertThat(loss(Reduction.NULL).apply(yTrue, yPred).toFloats()).containsExactly(1, 2, 6);
        assertThat(loss(Reduction.MEAN_WITH_SAMPLE_WEIGHT).apply(yTrue, yPred).doubleAt(0))
                .isEqualTo(3);
    }

    @Test
    void weighsSamplesBeforeReducing() {
        assertThat(loss(Reduction.NONE).apply(yTrue, yPred, weights, OPS).toFloats())
                .containsExactly(1, 1, 12);
        assertThat(loss(Reduction.SUM).apply(yTrue, yPred, weights, OPS).doubleAt(0)).isEqualTo(14);
        assertThat(loss(Reduction.MEAN).apply(yTrue, yPred, weights, OPS).toFloats()[0])
                .isEqualTo(14f / 3);
        assertThat(
                        loss(Reduction.MEAN_WITH_SAMPLE_WEIGHT)
                                .apply(yTrue, yPred, weights, OPS)
                                .doubleAt(0))
                .isEqualTo(4);
    }

    @Test
    void takesWeightsOfOneColumnOrOfOneNumber() {
        Tensor column = OPS.reshape(weights, 3, 1);
        assertThat(loss(Reduction.SUM).apply(yTrue, yPred, column, OPS).doubleAt(0)).isEqualTo(14);
        assertThat(loss(Reduction.SUM).apply(yTrue, yPred, Tensor.scalar(2), OPS).doubleAt(0))
                .isEqualTo(18);
    }

    @Test
    void letsMaskedLossesNotCount() {
        Tensor mask = Tensor.of(new boolean[] {true, true, false}, 3);
        assertThat(loss(Reduction.MEAN).apply(yTrue, yPred, null, mask, OPS).doubleAt(0))
                .isEqualTo(1.5);
        assertThat(loss(Reduction.SUM).apply(yTrue, yPred, null, mask, OPS).doubleAt(0))
                .isEqualTo(3);
        assertThat(loss(Reduction.NONE).apply(yTrue, yPred, weights, mask, OPS).toFloats())
                .containsExactly(1, 1, 0);
    }

    @Test
    void joinsItsOwnMaskWithThatOfThePredictions() {
        Loss forgiving = new Forgiving(LossOptions.DEFAULT);
        assertThat(forgiving.apply(yTrue, yPred).doubleAt(0)).isEqualTo(1.5);
        Tensor mask = Tensor.of(new boolean[] {false, true, true}, 3);
        assertThat(forgiving.apply(yTrue, yPred, null, mask, OPS).doubleAt(0)).isEqualTo(2);
    }

    @Test
    void givesZeroWhereNothingCounts() {
        Tensor mask = Tensor.of(new boolean[3], 3);
        assertThat(loss(Reduction.MEAN).apply(yTrue, yPred, null, mask, OPS).doubleAt(0)).isZero();
        Tensor none = Tensor.of(new float[3], 3);
        assertThat(
                        loss(Reduction.MEAN_WITH_SAMPLE_WEIGHT)
                                .apply(yTrue, yPred, none, OPS)
                                .doubleAt(0))
                .isZero();
    }

    @Test
    void leavesTheLossesOfAnEmptyBatchAsTheyAre() {
        Tensor empty = Tensor.of(new float[0], 0, 2);
        assertThat(loss(Reduction.MEAN).apply(empty, empty).shape()).isEqualTo(Shape.of(0));
    }

    @Test
    void takesNumbersAndListsByName() {
        Arguments arguments =
                Arguments.of(
                        List.of(List.of(List.of(0L, 0L), List.of(0L, 0L))),
                        Map.of(
                                "y_pred",
                                List.of(List.of(1L, 0L), List.of(2.5, 0L)),
                                "sample_weight",
                                2L));
        assertThat(loss(Reduction.SUM).apply(arguments, OPS).doubleAt(0)).isEqualTo(7);
    }

    @Test
    void refusesArgumentsThatItDoesNotHave() {
        Loss loss = new FurthestAway(LossOptions.DEFAULT);
        assertThatThrownBy(() -> loss.apply(Arguments.of(List.of(1, 2), Map.of("mask", 1)), OPS))
                .isInstanceOf(ArgumentException.class)
                .hasMessageContaining("furthest_away")
                .hasMessageContaining("found 2 by position and [mask]");
        assertThatThrownBy(() -> loss.apply(Arguments.of(1), OPS))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("y_pred");
    }

    @Test
    void saysWhichLossFailedWhereShapesDoNotFit() {
        Tensor other = Tensor.of(new float[5], 5, 1);
        assertThatThrownBy(() -> new FurthestAway(LossOptions.DEFAULT).apply(yTrue, other))
                .isInstanceOf(CallException.class)
                .hasMessageStartingWith("FurthestAway \"furthest_away\": ");
    }

    @Test
    void isCalledAfterItsClassUnlessItHasAName() {
        assertThat(new FurthestAway(LossOptions.DEFAULT).liveConfig())
                .isEqualTo(Map.of("name", "furthest_away"));
        assertThat(new FurthestAway(LossOptions.DEFAULT.withName("far")).name()).isEqualTo("far");
        assertThat(new FurthestAway(LossOptions.DEFAULT.withName("")).name())
                .isEqualTo("furthest_away");
    }

    @Test
    void computesInTheDTypeOfItsPolicy() {
        record Half(String name, DType computeDtype, DType variableDtype) implements DTypePolicy {}
        DTypePolicy half = new Half("mixed_float16", DType.FLOAT16, DType.FLOAT32);
        Loss loss = new FurthestAway(LossOptions.DEFAULT.withDtype(half));
        assertThat(loss.apply(yTrue, yPred).dtype()).isEqualTo(DType.FLOAT16);
    }
}
