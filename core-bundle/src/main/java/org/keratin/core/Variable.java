package org.keratin.core;

import java.util.Optional;
import java.util.function.Supplier;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;
import org.keratin.tensor.Tensor;

/**
 * A tensor that changes: a weight, the state of a metric or of an optimizer ({@code
 * keras.Variable}).
 *
 * <p>The start value is made when it is first asked for, so that a variable whose value is read
 * from a file never runs its initializer. Each read sees one whole value; several threads may read
 * while one assigns.
 */
public final class Variable {

    private final String name;
    private final Shape shape;
    private final DType dtype;
    private final Regularizer regularizer;
    private final Constraint constraint;
    private Supplier<String> path;
    private volatile boolean trainable;
    private volatile Tensor value;
    private Supplier<Tensor> initial;

    private Variable(Builder builder) {
        this.name = builder.name;
        this.shape = builder.shape;
        this.dtype = builder.dtype;
        this.initial = builder.initial;
        this.trainable = builder.trainable;
        this.regularizer = builder.regularizer;
        this.constraint = builder.constraint;
        this.path = builder.path == null ? () -> name : builder.path;
    }

    /** Starts a variable of this name, shape and dtype whose start value {@code initial} makes. */
    public static Builder named(String name, Shape shape, DType dtype, Supplier<Tensor> initial) {
        return new Builder(name, shape, dtype, initial);
    }

    /** A trainable variable that starts with {@code value}. */
    public static Variable of(String name, Tensor value) {
        return named(name, value.shape(), value.dtype(), () -> value).build();
    }

    /** Its own name, such as {@code kernel}. */
    public String name() {
        return name;
    }

    /** The names of what holds it, and its own: {@code mlp/dense/kernel}. */
    public String path() {
        return path.get();
    }

    /** The lengths of its axes, which never change. */
    public Shape shape() {
        return shape;
    }

    /** The type of its elements, which never changes. */
    public DType dtype() {
        return dtype;
    }

    /** Whether an optimizer may change it. */
    public boolean trainable() {
        return trainable;
    }

    /** Lets optimizers change it, or not. */
    public void setTrainable(boolean trainable) {
        this.trainable = trainable;
    }

    /** The penalty on it, if any. */
    public Optional<Regularizer> regularizer() {
        return Optional.ofNullable(regularizer);
    }

    /** Where it may be, if that is limited. */
    public Optional<Constraint> constraint() {
        return Optional.ofNullable(constraint);
    }

    /** The value now. */
    public Tensor value() {
        Tensor current = value;
        return current != null ? current : initialise();
    }

    /**
     * The value now, as {@code ops} compute with it: without data where they work out shapes only,
     * so that finding out shapes makes no start values.
     */
    public Tensor value(Ops ops) {
        return SpecOps.are(ops) ? SpecOps.tensor(shape, dtype) : value();
    }

    private synchronized Tensor initialise() {
        if (value == null) {
            value = checked(initial.get());
            initial = null;
        }
        return value;
    }

    /**
     * Replaces the value.
     *
     * @throws ShapeException if it has another shape or dtype
     */
    public void assign(Tensor newValue) {
        value = checked(newValue);
    }

    private Tensor checked(Tensor candidate) {
        if (!candidate.shape().equals(shape) || candidate.dtype() != dtype) {
            throw new ShapeException(
                    path()
                            + ": expected a "
                            + dtype
                            + " tensor of shape "
                            + shape
                            + ", found "
                            + candidate.dtype()
                            + " "
                            + candidate.shape());
        }
        return candidate;
    }

    @Override
    public String toString() {
        return path() + " " + shape + " " + dtype;
    }

    /** Collects what a variable is made of. */
    public static final class Builder {

        private final String name;
        private final Shape shape;
        private final DType dtype;
        private final Supplier<Tensor> initial;
        private boolean trainable = true;
        private Regularizer regularizer;
        private Constraint constraint;
        private Supplier<String> path;

        private Builder(String name, Shape shape, DType dtype, Supplier<Tensor> initial) {
            this.name = name;
            this.shape = shape;
            this.dtype = dtype;
            this.initial = initial;
        }

        /** Whether an optimizer may change it; by default it may. */
        public Builder trainable(boolean trainable) {
            this.trainable = trainable;
            return this;
        }

        /** A penalty on it; {@code null} for none. */
        public Builder regularizer(Regularizer regularizer) {
            this.regularizer = regularizer;
            return this;
        }

        /** Where it may be; {@code null} for anywhere. */
        public Builder constraint(Constraint constraint) {
            this.constraint = constraint;
            return this;
        }

        /** What its path is, asked each time; by default its name. */
        public Builder path(Supplier<String> path) {
            this.path = path;
            return this;
        }

        /** The variable. */
        public Variable build() {
            return new Variable(this);
        }
    }
}
