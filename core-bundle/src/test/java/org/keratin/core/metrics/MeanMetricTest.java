package org.keratin.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.keratin.core.Variable;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

class MeanMetricTest {

    /** The mean of the errors. */
    static final class Bias extends MeanMetric {
        Bias(MetricOptions options) {
            super(options);
        }

        @Override
        protected Tensor values(Tensor yTrue, Tensor yPred, Ops ops) {
            return ops.subtract(yPred, yTrue);
        }
    }

    private static final Tensor ZEROS = Tensor.of(new float[4], 2, 2);
    private static final Tensor ERRORS = Tensor.of(new float[] {1, 3, 5, 7}, 2, 2);

    private final Bias bias = new Bias(MetricOptions.DEFAULT);

    @Test
    void countsSamplesAlike() {
        bias.updateState(ZEROS, ERRORS);
        bias.updateState(Tensor.of(new float[2], 1, 2), Tensor.of(new float[2], 1, 2));
        assertThat(bias.result().doubleAt(0)).isCloseTo(8.0 / 3, within(1e-6));
    }

    @Test
    void weighsSamplesOrSingleValues() {
        bias.updateState(ZEROS, ERRORS, Tensor.of(new float[] {1, 0}, 2));
        assertThat(bias.result().doubleAt(0)).isEqualTo(2);
        bias.resetState();
        bias.updateState(ZEROS, ERRORS, Tensor.of(new float[] {1, 0, 0, 0}, 2, 2));
        assertThat(bias.result().doubleAt(0)).isEqualTo(1);
    }

    @Test
    void keepsTotalAndCountInItsDtype() {
        Bias wide = new Bias(MetricOptions.DEFAULT.withDtype(DType.FLOAT64));
        assertThat(wide.variables())
                .extracting(Variable::path)
                .containsExactly("bias/total", "bias/count");
        assertThat(wide.variables()).allMatch(variable -> variable.dtype() == DType.FLOAT64);
    }

    @Test
    void isZeroBeforeTheFirstBatch() {
        assertThat(bias.result().doubleAt(0)).isZero();
    }
}
