package org.keratin.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

class MetricTest {

    /** The largest prediction. */
    @RegisterKerasSerializable(packageName = "test")
    static final class LargestSeen extends Metric {
        private final Variable largest = addVariable("largest", Shape.scalar());

        LargestSeen(MetricOptions options) {
            super(options);
        }

        @Override
        protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
            Tensor x = sampleWeight == null ? yPred : ops.multiply(yPred, sampleWeight);
            largest.assign(ops.maximum(largest.value(), ops.max(ops.cast(x, dtype()))));
        }

        @Override
        protected Tensor compute(Ops ops) {
            return largest.value();
        }
    }

    /** Two metrics in one. */
    static final class Both extends Metric {
        private final Metric first = addMetric(new LargestSeen(MetricOptions.DEFAULT));
        private final Variable batches = addVariable("batches", Shape.scalar(), DType.INT64);

        Both(MetricOptions options) {
            super(options);
        }

        @Override
        protected void update(Arguments arguments, Ops ops) {
            first.updateState(arguments, ops);
            assignAdd(batches, Tensor.scalar(1), ops);
        }

        @Override
        protected Map<String, Object> compute(Ops ops) {
            return Map.of("largest", first.result(ops), "batches", batches.value());
        }
    }

    /** A metric that asks for too much, or does nothing. */
    static final class Lazy extends Metric {
        Lazy(int side) {
            super(MetricOptions.DEFAULT);
            addVariable("square", Shape.of(side, side));
        }

        @Override
        protected Tensor compute(Ops ops) {
            return ops.zeros(Shape.scalar());
        }
    }

    private static final Tensor X = Tensor.of(new float[] {1, 5, 3}, 3);

    private final LargestSeen metric = new LargestSeen(MetricOptions.DEFAULT);

    @Test
    void goesOnFromBatchToBatchUntilItIsReset() {
        metric.updateState(X, X);
        metric.updateState(X, Tensor.of(new float[] {2}, 1));
        assertThat(metric.result().doubleAt(0)).isEqualTo(5);
        metric.resetState();
        assertThat(metric.result().doubleAt(0)).isZero();
    }

    @Test
    void takesWeightsByPositionOrByName() {
        metric.updateState(X, X, Tensor.of(new float[] {1, 0, 1}, 3));
        assertThat(metric.result().doubleAt(0)).isEqualTo(3);
        Map<String, Object> named = Map.of("y_pred", List.of(4.0), "sample_weight", 2.0);
        metric.updateState(Arguments.of(List.of(X), named), CpuOps.instance());
        assertThat(metric.result().doubleAt(0)).isEqualTo(8);
    }

    @Test
    void isNamedAfterItsClassWithoutANameOfItsOwn() {
        assertThat(metric.name()).isEqualTo("largest_seen");
        assertThat(new LargestSeen(MetricOptions.named("")).name()).isEqualTo("largest_seen");
        assertThat(new LargestSeen(MetricOptions.named("top"))).hasToString("LargestSeen \"top\"");
    }

    @Test
    void putsItsNameInFrontOfItsVariables() {
        LargestSeen sloping = new LargestSeen(MetricOptions.named("a/b"));
        assertThat(sloping.variables()).extracting(Variable::path).containsExactly("a>b/largest");
        assertThat(sloping.variables()).noneMatch(Variable::trainable);
    }

    @Test
    void writesNameAndDtype() {
        var half = new LargestSeen(MetricOptions.DEFAULT.withDtype(DType.FLOAT16));
        assertThat(half.liveConfig()).isEqualTo(Map.of("name", "largest_seen", "dtype", "float16"));
    }

    @Test
    void mayBeMadeOfMetrics() {
        Both both = new Both(MetricOptions.DEFAULT);
        both.updateState(X, X);
        assertThat(both.variables())
                .extracting(Variable::name)
                .containsExactly("batches", "largest");
        assertThat(both.result(CpuOps.instance())).isInstanceOf(Map.class);
        assertThatThrownBy(both::result)
                .isInstanceOf(ShapeException.class)
                .hasMessage("both: expected one result, found several: call result(Ops)");
        both.resetState();
        assertThat(both.variables()).allMatch(variable -> variable.value().longAt(0) == 0);
    }

    @Test
    void saysWhoseComputationFailed() {
        assertThatThrownBy(() -> metric.updateState(X, X, Tensor.of(new float[] {1, 1}, 2)))
                .isInstanceOf(CallException.class)
                .hasMessageStartingWith("largest_seen (LargestSeen): ");
    }

    @Test
    void saysWhatIsMissing() {
        assertThatThrownBy(() -> metric.updateState(Arguments.of(X), CpuOps.instance()))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a tensor as argument 1 (y_pred), found null");
        assertThatThrownBy(() -> new Lazy(1).updateState(X, X))
                .isInstanceOf(ShapeException.class)
                .hasMessage("lazy: expected other arguments than labels and predictions");
    }

    @Test
    void refusesStateThatNoMetricNeeds() {
        assertThatThrownBy(() -> new Lazy(5000))
                .isInstanceOf(LimitException.class)
                .hasMessageContaining(
                        "lazy: expected at most 16777216 elements in square, found (5000, 5000)");
    }
}
