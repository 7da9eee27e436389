package org.keratin.core.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.KerasObject;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.LimitException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * What every metric extends ({@code keras.metrics.Metric}): a number, or some, worked out from many
 * batches.
 *
 * <p>A metric adds its variables in its constructor, changes them in {@link #update}, and works out
 * its value from them in {@link #compute}. It is used through {@link #updateState}, {@link
 * #result()} and {@link #resetState}; by one thread at a time.
 *
 * <p>A mean over samples extends {@link MeanMetric} instead.
 *
 * <pre>{@code
 * @RegisterKerasSerializable(packageName = "my_package")
 * public final class Largest extends Metric {
 *     private final Variable largest = addVariable("largest", Shape.scalar());
 *
 *     public Largest(MetricOptions options) {
 *         super(options);
 *     }
 *
 *     @Override
 *     protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
 *         largest.assign(ops.maximum(largest.value(), ops.max(ops.cast(yPred, largest.dtype()))));
 *     }
 *
 *     @Override
 *     protected Tensor compute(Ops ops) {
 *         return largest.value();
 *     }
 * }
 * }</pre>
 */
public abstract class Metric implements KerasObject {

    /** More state than this (64 MB of float32) no metric needs; whoever asks for it is refused. */
    private static final long MOST_ELEMENTS = 1L << 24;

    private final Record config;
    private final String name;
    private final DType dtype;
    private final List<Variable> ownVariables = new ArrayList<>();
    private final List<Metric> children = new ArrayList<>();

    /** Takes over the config record. */
    protected <C extends Record & MetricConfig> Metric(C config) {
        this(config, config.metric());
    }

    /** Takes over the config record, with options that differ from those in it. */
    protected Metric(Record config, MetricOptions options) {
        this.config = config;
        this.name = options.isNamed() ? options.name() : objectName().snakeCase();
        this.dtype = options.dtype() == null ? DType.FLOAT32 : options.dtype().value();
    }

    // What a metric overrides.

    /**
     * Takes one batch into account.
     *
     * @param sampleWeight how much each sample counts, or {@code null} for all alike
     */
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        throw new ShapeException(name + ": expected other arguments than labels and predictions");
    }

    /** Takes one batch into account; metrics with other arguments override this one. */
    protected void update(Arguments arguments, Ops ops) {
        update(
                arguments.tensor(0, "y_true"),
                arguments.tensor(1, "y_pred"),
                optional(arguments, 2, "sample_weight"),
                ops);
    }

    /** Works out the value: a tensor, or a list or map of these. */
    protected abstract Object compute(Ops ops);

    // What a metric calls.

    /** Adds a variable of the metric's dtype that starts with zeros. */
    protected final Variable addVariable(String variableName, Shape shape) {
        return addVariable(variableName, shape, dtype);
    }

    /** Adds a variable that starts with zeros. */
    protected final Variable addVariable(String variableName, Shape shape, DType variableDtype) {
        return addVariable(
                variableName, shape, variableDtype, (s, type, ops) -> ops.zeros(s, type));
    }

    /** Adds a variable. Its start value is made when it is first asked for. */
    protected final Variable addVariable(
            String variableName, Shape shape, DType variableDtype, Initializer initializer) {
        checkSize(variableName, shape);
        Variable variable =
                Variable.named(
                                variableName,
                                shape,
                                variableDtype,
                                () -> initializer.call(shape, variableDtype, CpuOps.instance()))
                        .trainable(false)
                        .path(() -> name.replace('/', '>') + "/" + variableName)
                        .build();
        ownVariables.add(variable);
        return variable;
    }

    private void checkSize(String variableName, Shape shape) {
        if (shape.elements() > MOST_ELEMENTS) {
            throw new LimitException(
                    name
                            + ": expected at most "
                            + MOST_ELEMENTS
                            + " elements in "
                            + variableName
                            + ", found "
                            + shape
                            + ". Check the metric's sizes (thresholds, classes).");
        }
    }

    /** Adopts a metric that this one is made of: its variables come after this one's own. */
    protected final <M extends Metric> M addMetric(M metric) {
        children.add(metric);
        return metric;
    }

    /** Adds {@code x}, in whatever dtype, to a variable. */
    protected static void assignAdd(Variable variable, Tensor x, Ops ops) {
        variable.assign(ops.add(variable.value(), ops.cast(x, variable.dtype())));
    }

    /** The tensor at {@code position} or called {@code name}, or {@code null}. */
    protected static Tensor optional(Arguments arguments, int position, String name) {
        return arguments.get(position, name) == null ? null : arguments.tensor(position, name);
    }

    // What everyone may ask.

    /** Takes one batch into account, on this machine. */
    public final void updateState(Tensor yTrue, Tensor yPred) {
        updateState(Arguments.of(yTrue, yPred), CpuOps.instance());
    }

    /** Takes one batch with a weight for each sample into account, on this machine. */
    public final void updateState(Tensor yTrue, Tensor yPred, Tensor sampleWeight) {
        updateState(Arguments.of(yTrue, yPred, sampleWeight), CpuOps.instance());
    }

    /**
     * Takes one batch into account: {@code update_state} in Keras.
     *
     * @param arguments {@code y_true}, {@code y_pred} and, if there is one, {@code sample_weight},
     *     as a rule
     * @throws ShapeException if they are not what this metric takes
     * @throws CallException if the computation fails
     */
    public final void updateState(Arguments arguments, Ops ops) {
        try {
            update(arguments, ops);
        } catch (TensorException e) {
            throw failed(e);
        }
    }

    /** The value so far, of a metric that has one, on this machine. */
    public final Tensor result() {
        if (result(CpuOps.instance()) instanceof Tensor tensor) {
            return tensor;
        }
        throw new ShapeException(name + ": expected one result, found several: call result(Ops)");
    }

    /**
     * The value so far: {@code result} in Keras.
     *
     * @return a tensor, or a list or map of these
     * @throws CallException if the computation fails
     */
    public final Object result(Ops ops) {
        try {
            return compute(ops);
        } catch (TensorException e) {
            throw failed(e);
        }
    }

    private CallException failed(TensorException e) {
        return new CallException(
                name + " (" + objectName().className() + "): " + e.getMessage(), e);
    }

    /** Forgets all batches: sets every variable to zero. */
    public void resetState() {
        for (Variable variable : variables()) {
            variable.assign(CpuOps.instance().zeros(variable.shape(), variable.dtype()));
        }
    }

    /** Its name, under which logs show its result. */
    public final String name() {
        return name;
    }

    /** What it computes in. */
    public final DType dtype() {
        return dtype;
    }

    /** What it keeps from batch to batch: its own variables, then those of its metrics. */
    public final List<Variable> variables() {
        List<Variable> all = new ArrayList<>(ownVariables);
        children.forEach(child -> all.addAll(child.variables()));
        return List.copyOf(all);
    }

    @Override
    public final Record config() {
        return config;
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = new LinkedHashMap<>();
        live.put("name", name);
        live.put("dtype", dtype.kerasName());
        return live;
    }

    @Override
    public String toString() {
        return objectName().className() + " \"" + name + "\"";
    }
}
