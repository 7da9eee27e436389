package org.keratin.core.optimizers;

import java.util.Optional;
import java.util.OptionalDouble;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.KerasObject;
import org.keratin.core.config.ConfigValue;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * What a config says about the learning rate: a number, a {@link LearningRateSchedule}, or a
 * function without parameters that is asked at each step. Immutable.
 */
public final class LearningRate implements ConfigValue {

    private final Object value;

    private LearningRate(Object value) {
        this.value = value;
    }

    /**
     * Reads a deserialized value.
     *
     * @throws IllegalArgumentException if it is none of the three
     */
    public static LearningRate of(Object value) {
        if (value instanceof LearningRate rate) {
            return rate;
        }
        if (value instanceof Number number) {
            return new LearningRate(number.doubleValue());
        }
        if (value instanceof LearningRateSchedule || value instanceof KerasFunction) {
            return new LearningRate(value);
        }
        throw new IllegalArgumentException("a number or a learning-rate schedule");
    }

    /** The number, if it is one. */
    public OptionalDouble number() {
        return value instanceof Double number ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    /** The schedule or function, if it is no number. */
    public Optional<KerasObject> object() {
        return value instanceof KerasObject object ? Optional.of(object) : Optional.empty();
    }

    /**
     * The rate at one step, a float32 scalar.
     *
     * @param step how many steps have been made, a scalar
     */
    public Tensor at(Tensor step, Ops ops) {
        return scalar(computed(step, ops), ops);
    }

    private Object computed(Tensor step, Ops ops) {
        if (value instanceof LearningRateSchedule schedule) {
            return schedule.call(step, ops);
        }
        if (value instanceof KerasFunction function) {
            return function.call(Arguments.of(), ops);
        }
        return value;
    }

    private static Tensor scalar(Object rate, Ops ops) {
        if (rate instanceof Number number) {
            return Tensor.scalar(number.floatValue());
        }
        if (rate instanceof Tensor tensor && tensor.shape().equals(Shape.scalar())) {
            return ops.cast(tensor, DType.FLOAT32);
        }
        throw new ShapeException(
                "expected a number as learning rate, found "
                        + (rate instanceof Tensor tensor
                                ? "a tensor of shape " + tensor.shape()
                                : Shown.value(rate)));
    }

    @Override
    public Object toConfig() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LearningRate that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
