package org.keratin.verify.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keratin.verify.Cases.tensor;
import static org.keratin.verify.Cases.vector;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.KerasObject;
import org.keratin.core.Operation;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.layers.CallContext;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.verify.Cases;
import org.keratin.verify.FakeKeras;

/** Objects that are called once: functions, operations, regularizers, constraints, schedules. */
class CallReplayersTest {

    /** Doubles. */
    private record Doubled(String name) implements Operation, Regularizer, Constraint {
        @Override
        public Object apply(Arguments arguments, CallContext context) {
            return call(arguments.tensor(0, "x"), context.ops());
        }

        @Override
        public Tensor call(Tensor x, Ops ops) {
            return ops.multiply(x, 2);
        }
    }

    /** Half the step. */
    private record Halved() implements LearningRateSchedule {
        @Override
        public Tensor call(Tensor step, Ops ops) {
            return ops.divide(ops.cast(step, DType.FLOAT32), 2);
        }
    }

    /** Adds a number given by name. */
    private record Plus() implements KerasFunction {
        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.required("x", "tensor"), Parameter.required("n", "int"));
        }

        @Override
        public Object call(Arguments arguments, Ops ops) {
            return ops.add(arguments.tensor(0, "x"), ((Number) arguments.get(1, "n")).intValue());
        }
    }

    /** Can do nothing. */
    private record Idle() implements KerasObject {}

    private final FakeKeras keras =
            new FakeKeras()
                    .publish("Doubled", config -> new Doubled("d"))
                    .publish("Halved", config -> new Halved())
                    .publish("Plus", config -> new Plus())
                    .publish("Idle", config -> new Idle());

    private String reason(String kind, String className, Object argument, Object outputs) {
        return keras.verifier()
                .verify(
                        Cases.of(
                                kind,
                                className,
                                "args",
                                List.of(argument),
                                "kwargs",
                                className.equals("Plus") ? Map.of("n", 5L) : Map.of(),
                                "outputs",
                                outputs))
                .reason();
    }

    @Test
    void appliesOperationsRegularizersAndConstraints() {
        for (String kind : List.of("operation", "regularizer", "constraint")) {
            assertThat(reason(kind, "Doubled", vector(1, 2), vector(2, 4))).isEmpty();
            assertThat(reason(kind, "Doubled", vector(1, 2), vector(2, 5)))
                    .startsWith("outputs: 1 of 2 elements differ");
        }
    }

    @Test
    void callsFunctionsWithArgumentsByName() {
        for (String kind : List.of("op", "operation")) {
            assertThat(reason(kind, "Plus", vector(1), vector(6))).isEmpty();
            assertThat(reason(kind, "Plus", vector(1), vector(7))).startsWith("outputs: 1 of 1");
        }
    }

    @Test
    void asksAScheduleForTheRateOfAStep() {
        assertThat(reason("schedule", "Halved", 3L, tensor(Tensor.scalar(1.5f)))).isEmpty();
        assertThat(reason("schedule", "Halved", 3L, tensor(Tensor.scalar(2f))))
                .contains("expected 2.0, found 1.5");
    }

    @Test
    void saysThatAnObjectIsNoOperation() {
        assertThat(reason("operation", "Idle", 1L, 1L))
                .isEqualTo("$: expected an operation, which can be applied, found \"Custom>Idle\"");
    }
}
