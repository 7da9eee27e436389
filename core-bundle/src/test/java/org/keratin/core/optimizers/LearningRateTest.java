package org.keratin.core.optimizers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

class LearningRateTest {

    private static final Tensor STEP = Tensor.scalar(4L, DType.INT32);

    private static double at(Object value) {
        Tensor rate = LearningRate.of(value).at(STEP, CpuOps.instance());
        assertThat(rate.dtype()).isEqualTo(DType.FLOAT32);
        return rate.doubleAt(0);
    }

    private record Function(Object answer) implements KerasFunction {
        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public Object call(Arguments arguments, Ops ops) {
            return answer;
        }
    }

    @Test
    void isANumber() {
        assertThat(at(0.5)).isEqualTo(0.5);
        assertThat(at(2L)).isEqualTo(2);
        assertThat(LearningRate.of(0.5).number()).hasValue(0.5);
        assertThat(LearningRate.of(0.5).toConfig()).isEqualTo(0.5);
    }

    @Test
    void isASchedule() {
        LearningRateSchedule schedule = (step, ops) -> ops.divide(step, 8);
        assertThat(at(schedule)).isEqualTo(0.5);
        assertThat(LearningRate.of(schedule).object()).hasValue(schedule);
        assertThat(LearningRate.of(schedule).number()).isEmpty();
    }

    @Test
    void isAFunctionThatIsAskedAtEachStep() {
        assertThat(at(new Function(0.25))).isEqualTo(0.25);
        assertThat(at(new Function(Tensor.scalar(0.25, DType.FLOAT64)))).isEqualTo(0.25);
    }

    @Test
    void isNothingElse() {
        assertThatThrownBy(() -> LearningRate.of("fast"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a number or a learning-rate schedule");
        assertThatThrownBy(() -> at(new Function("fast")))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("expected a number as learning rate, found \"fast\"");
        assertThatThrownBy(() -> at(new Function(Tensor.of(new float[] {1, 2}, 2))))
                .isInstanceOf(ShapeException.class)
                .hasMessageContaining("found a tensor of shape (2,)");
    }
}
