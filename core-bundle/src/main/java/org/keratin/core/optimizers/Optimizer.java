package org.keratin.core.optimizers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.KerasObject;
import org.keratin.core.Variable;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * What every optimizer extends ({@code keras.optimizers.Optimizer}): it moves variables against
 * their gradients. Clipping, weight decay, moving averages, gradient accumulation, loss scaling,
 * schedules and constraints stand here, so that an optimizer holds what is particular to it.
 *
 * <p>An optimizer fills its {@link Slot}s in {@link #build} and changes one variable in {@link
 * #updateStep}. It is used through {@link #apply}, by one thread at a time.
 *
 * <pre>{@code
 * @RegisterKerasSerializable(packageName = "my_package")
 * public final class SignDescent extends Optimizer {
 *     public record Config(@Flatten OptimizerOptions optimizer) implements OptimizerConfig {}
 *
 *     public SignDescent(Config config) {
 *         super(config);
 *     }
 *
 *     @Override
 *     protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
 *         assignSub(variable, ops.multiply(learningRate, ops.sign(gradient)), ops);
 *     }
 * }
 * }</pre>
 */
public abstract class Optimizer implements KerasObject {

    private final Record config;
    private final OptimizerOptions options;
    private final String name;
    private final List<Variable> ownVariables = new ArrayList<>();
    private final Variable iterations;
    private final WeightDecay weightDecay = new WeightDecay();
    private final Slot averages = Slot.named("average");
    private final Slot accumulated = Slot.named("gradient_accumulator");
    private final Set<Variable> known = Collections.newSetFromMap(new IdentityHashMap<>(1));
    private LearningRate learningRate;
    private Variable learningRateVariable;
    private Double lossScaleFactor;
    private List<Variable> trainable = List.of();
    private boolean built;

    /** Takes over the config record. */
    protected <C extends Record & OptimizerConfig> Optimizer(C config) {
        this(config, config.optimizer());
    }

    /** Takes over the config record, with options that are not in it. */
    protected Optimizer(Record config, OptimizerOptions options) {
        this.config = config;
        this.options = options;
        this.name = options.name() != null ? options.name() : objectName().snakeCase();
        this.lossScaleFactor = options.lossScaleFactor();
        this.learningRate = options.learningRate();
        this.iterations = addVariable("iteration", Shape.scalar(), DType.INT32, 0);
        if (learningRate.number().isPresent()) {
            double rate = learningRate.number().getAsDouble();
            learningRateVariable =
                    addVariable("learning_rate", Shape.scalar(), DType.FLOAT32, rate);
        }
    }

    // What an optimizer overrides.

    /** Makes what is remembered of the variables; see {@link #addSlots}. */
    protected void build(List<Variable> variables) {}

    /**
     * Changes one variable.
     *
     * @param gradient of the variable's shape and dtype
     * @param learningRate a scalar of the variable's dtype
     */
    protected abstract void updateStep(
            Tensor gradient, Variable variable, Tensor learningRate, Ops ops);

    /**
     * Makes one step with all variables that have a gradient. What the options ask for is done
     * here; optimizers that leave the step to others override this.
     */
    protected void update(List<Tensor> gradients, List<Variable> variables, Ops ops) {
        Gradients given =
                new Gradients(gradients, variables)
                        .map((gradient, variable) -> unscaled(gradient, variable, ops));
        if (options.callsPerStep() == 1) {
            updateNow(given, ops);
        } else {
            accumulate(given, ops);
        }
        if (options.useEma()) {
            averageVariables(ops);
        }
        constrain(variables, ops);
        countCall();
    }

    /** Changes all variables, given the final gradients: by default, each by itself. */
    protected void updateSteps(
            List<Tensor> gradients, List<Variable> variables, Tensor learningRate, Ops ops) {
        for (int i = 0; i < variables.size(); i++) {
            Variable variable = variables.get(i);
            Tensor rate = ops.cast(learningRate, variable.dtype());
            updateStep(gradients.get(i), variable, rate, ops);
        }
    }

    /**
     * The weight decay of one variable, or {@code null} for none: by default that of the config.
     */
    protected Double weightDecay(Variable variable) {
        return options.weightDecay();
    }

    // What an optimizer calls.

    /**
     * Adds a variable for each slot and variable, of the variable's shape and dtype: first all
     * slots' for the first variable, then all for the second, and so on.
     */
    protected final void addSlots(List<Variable> variables, Slot... slots) {
        for (Variable variable : variables) {
            for (Slot slot : slots) {
                String slotName = variable.path().replace('/', '_') + "_" + slot.name();
                slot.put(
                        variable,
                        addVariable(slotName, variable.shape(), variable.dtype(), slot.start()));
            }
        }
    }

    /** Adds a variable that starts with {@code start} everywhere. */
    protected final Variable addVariable(
            String variableName, Shape shape, DType dtype, double start) {
        Variable variable =
                Variable.named(
                                variableName,
                                shape,
                                dtype,
                                () -> CpuOps.instance().fill(shape, Tensor.scalar(start, dtype)))
                        .trainable(false)
                        .path(() -> name + "/" + variableName)
                        .build();
        ownVariables.add(variable);
        return variable;
    }

    /** Sets a variable to {@code x}, cast to its dtype. */
    protected static void assign(Variable variable, Tensor x, Ops ops) {
        variable.assign(ops.cast(x, variable.dtype()));
    }

    /** Subtracts {@code x}, of whatever dtype, from a variable. */
    protected static void assignSub(Variable variable, Tensor x, Ops ops) {
        assign(variable, ops.subtract(variable.value(), x), ops);
    }

    /** Counts a call of {@link #apply}; {@link #update} ends with it. */
    protected final void countCall() {
        iterations.assign(Tensor.scalar(iterations.value().longAt(0) + 1, iterations.dtype()));
    }

    /** The number of the step that is being made, from 1, as a scalar. */
    protected final Tensor step(DType dtype) {
        return Tensor.scalar((double) (iterations() + 1), dtype);
    }

    // What everyone may ask.

    /** Makes the state for these variables, once; later calls do nothing. */
    public final void buildFor(List<Variable> variables) {
        if (!built) {
            trainable = List.copyOf(variables);
            known.addAll(trainable);
            if (options.useEma()) {
                addSlots(trainable, averages);
            }
            if (options.callsPerStep() > 1) {
                addSlots(trainable, accumulated);
            }
            build(trainable);
            built = true;
        }
    }

    /** Makes one step, on this machine. */
    public final void apply(List<Tensor> gradients, List<Variable> variables) {
        apply(gradients, variables, CpuOps.instance());
    }

    /**
     * Makes one step. The first one settles the variables: later ones may have fewer, but no
     * others.
     *
     * @param gradients one for each variable, {@code null} for a variable that stays
     * @throws org.keratin.core.errors.ShapeException if they do not fit the variables
     * @throws CallException if the computation fails
     */
    public final void apply(List<Tensor> gradients, List<Variable> variables, Ops ops) {
        if (gradients.isEmpty()) {
            return;
        }
        buildFor(variables);
        Gradients given = Gradients.of(name, gradients, variables, known);
        try {
            update(given.tensors(), given.variables(), ops);
        } catch (TensorException e) {
            throw new CallException(
                    name + " (" + objectName().className() + "): " + e.getMessage(), e);
        }
    }

    private Tensor unscaled(Tensor gradient, Variable variable, Ops ops) {
        Tensor small = lossScaleFactor == null ? gradient : ops.divide(gradient, lossScaleFactor);
        return ops.cast(small, variable.dtype());
    }

    private void accumulate(Gradients gradients, Ops ops) {
        int calls = options.callsPerStep();
        Gradients sums = gradients.map((gradient, v) -> ops.add(gradient, accumulated.of(v)));
        if ((iterations.value().longAt(0) + 1) % calls == 0) {
            updateNow(sums.map((sum, variable) -> ops.divide(sum, calls)), ops);
            trainable.forEach(v -> accumulated.assign(v, ops.zerosLike(v.value()), ops));
        } else {
            sums.forEach((sum, variable) -> accumulated.assign(variable, sum, ops));
        }
    }

    private void updateNow(Gradients gradients, Ops ops) {
        List<Tensor> clipped = Clipping.clip(gradients.tensors(), options, ops);
        Tensor rate = rate(ops);
        gradients.variables().forEach(variable -> decay(variable, rate, ops));
        updateSteps(clipped, gradients.variables(), rate, ops);
    }

    private void decay(Variable variable, Tensor rate, Ops ops) {
        Double decay = weightDecay(variable);
        if (decay != null && weightDecay.appliesTo(variable)) {
            Tensor part = ops.multiply(decay, ops.cast(rate, variable.dtype()));
            assignSub(variable, ops.multiply(variable.value(), part), ops);
        }
    }

    private void averageVariables(Ops ops) {
        double momentum = iterations() == 0 ? 0 : options.emaMomentum();
        trainable.forEach(v -> averages.average(v, v.value(), momentum, ops));
        Integer frequency = options.emaOverwriteFrequency();
        if (frequency != null && frequency > 0 && (iterations() + 1) % frequency == 0) {
            trainable.forEach(this::overwriteWithAverage);
        }
    }

    private void overwriteWithAverage(Variable variable) {
        variable.assign(averages.of(variable));
    }

    private static void constrain(List<Variable> variables, Ops ops) {
        for (Variable variable : variables) {
            variable.constraint()
                    .ifPresent(c -> assign(variable, c.call(variable.value(), ops), ops));
        }
    }

    /** Ends a training: sets the variables to their moving averages, if there are such. */
    public void finalizeVariableValues(List<Variable> variables) {
        if (options.useEma()) {
            variables.forEach(this::overwriteWithAverage);
        }
    }

    /**
     * Leaves variables out of weight decay.
     *
     * @param names regular expressions that are looked for in variables' names, such as {@code
     *     bias}
     * @throws KeratinException if the first step has been made
     */
    public final void excludeFromWeightDecay(List<Variable> variables, List<String> names) {
        if (built) {
            throw new KeratinException(
                    name
                            + ": expected variables to be excluded from weight decay before the"
                            + " first step, found "
                            + iterations()
                            + " steps made");
        }
        weightDecay.exclude(variables, names);
    }

    /**
     * The loss, multiplied by the loss scale factor; its gradients are what {@link #apply} takes.
     */
    public Tensor scaleLoss(Tensor loss, Ops ops) {
        return lossScaleFactor == null ? loss : ops.multiply(loss, lossScaleFactor);
    }

    /** By what the loss is multiplied, or {@code null}. */
    public final Double lossScaleFactor() {
        return lossScaleFactor;
    }

    /** Multiplies the loss by another factor from now on; {@code null} for none. */
    public void setLossScaleFactor(Double factor) {
        this.lossScaleFactor = factor;
    }

    /** The learning rate of the next step. */
    public double learningRate() {
        return rate(CpuOps.instance()).doubleAt(0);
    }

    private Tensor rate(Ops ops) {
        return learningRateVariable != null
                ? learningRateVariable.value()
                : learningRate.at(iterations.value(), ops);
    }

    /**
     * Goes on with another learning rate.
     *
     * @throws KeratinException if a schedule gives it
     */
    public void setLearningRate(double rate) {
        if (learningRateVariable == null) {
            throw new KeratinException(
                    name
                            + ": expected a learning rate that is a number, found "
                            + learningRate
                            + ". Set another schedule instead.");
        }
        learningRateVariable.assign(Tensor.scalar(rate, DType.FLOAT32));
    }

    /** Goes on with a schedule. */
    public void setLearningRate(LearningRateSchedule schedule) {
        learningRate = LearningRate.of(schedule);
        ownVariables.remove(learningRateVariable);
        learningRateVariable = null;
    }

    /** How many steps have been made; several calls with accumulated gradients are one. */
    public long iterations() {
        return iterations.value().longAt(0) / options.callsPerStep();
    }

    /** Its name. */
    public final String name() {
        return name;
    }

    /** Whether the state for the variables is made. */
    public final boolean isBuilt() {
        return built;
    }

    /**
     * Its state, in Keras's order: the number of calls, the learning rate if it is a number, the
     * averages, the accumulated gradients, what is particular to the class.
     */
    public List<Variable> variables() {
        return List.copyOf(ownVariables);
    }

    /**
     * The optimizers in here, by the attributes that hold them in Keras's class, which is how model
     * files name them; by default none.
     */
    public Map<String, Optimizer> savedParts() {
        return Map.of();
    }

    @Override
    public final Record config() {
        return config;
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = new LinkedHashMap<>();
        live.put("name", name);
        live.put(
                "learning_rate",
                learningRateVariable != null
                        ? (Object) learningRateVariable.value().doubleAt(0)
                        : learningRate.toConfig());
        live.put("loss_scale_factor", lossScaleFactor);
        return live;
    }

    @Override
    public String toString() {
        return objectName().className() + " \"" + name + "\"";
    }
}
