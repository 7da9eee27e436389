package org.keratin.keras.optimizers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.LossScaleOptimizer}: lets another optimizer step with gradients of a loss
 * that was multiplied by a large factor, so that they do not vanish in float16.
 *
 * <p>The gradients are divided by the factor. Where one is not finite, nothing moves and the factor
 * is halved; after enough finite steps in a row it is doubled.
 */
@KerasExport(
        value = {"keras.optimizers.LossScaleOptimizer", "keras.mixed_precision.LossScaleOptimizer"},
        identifiers = "lossscaleoptimizer")
public final class LossScaleOptimizer extends Optimizer {

    /**
     * What a LossScaleOptimizer's config holds.
     *
     * @param name names its variables; made from the class's name where it is {@code null}
     * @param innerOptimizer the optimizer that steps; its own loss scale factor is taken away
     * @param initialScale the factor to begin with
     * @param dynamicGrowthSteps after how many finite steps in a row the factor is doubled
     */
    public record Config(
            @Default("null") String name,
            Optimizer innerOptimizer,
            @Default("32768.0") double initialScale,
            @Default("2000") int dynamicGrowthSteps) {}

    private final Config config;
    private final Optimizer inner;
    private Variable counter;
    private Variable scale;

    /** Makes one from its config. */
    public LossScaleOptimizer(Config config) {
        super(config, OptimizerOptions.of(0).named(config.name()));
        this.config = config;
        this.inner = config.innerOptimizer();
        inner.setLossScaleFactor(null);
    }

    /** The optimizer that steps. */
    public Optimizer innerOptimizer() {
        return inner;
    }

    @Override
    protected void build(List<Variable> variables) {
        counter = addVariable("step_counter", Shape.scalar(), DType.INT32, 0);
        scale = addVariable("dynamic_scale", Shape.scalar(), DType.FLOAT32, config.initialScale());
        inner.buildFor(variables);
    }

    @Override
    protected void update(List<Tensor> gradients, List<Variable> variables, Ops ops) {
        if (gradients.stream().allMatch(gradient -> isFinite(gradient, ops))) {
            inner.apply(
                    gradients.stream().map(gradient -> unscaled(gradient, ops)).toList(),
                    variables,
                    ops);
            long steps = counter.value().longAt(0) + 1;
            boolean grows = steps == config.dynamicGrowthSteps();
            count(grows ? 0 : steps);
            rescale(grows ? 2 : 1, ops);
        } else {
            count(0);
            rescale(0.5, ops);
        }
    }

    private static boolean isFinite(Tensor gradient, Ops ops) {
        return ops.all(ops.isfinite(gradient)).booleanAt(0);
    }

    private Tensor unscaled(Tensor gradient, Ops ops) {
        return ops.divide(gradient, scale.value());
    }

    private void count(long steps) {
        counter.assign(Tensor.scalar(steps, DType.INT32));
    }

    private void rescale(double factor, Ops ops) {
        assign(scale, ops.multiply(scale.value(), factor), ops);
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        throw new IllegalStateException("the inner optimizer makes the steps");
    }

    @Override
    public Tensor scaleLoss(Tensor loss, Ops ops) {
        return isBuilt()
                ? ops.multiply(loss, scale.value())
                : ops.multiply(loss, config.initialScale());
    }

    @Override
    public void finalizeVariableValues(List<Variable> variables) {
        inner.finalizeVariableValues(variables);
    }

    @Override
    public double learningRate() {
        return inner.learningRate();
    }

    @Override
    public void setLearningRate(double rate) {
        inner.setLearningRate(rate);
    }

    @Override
    public void setLearningRate(LearningRateSchedule schedule) {
        inner.setLearningRate(schedule);
    }

    @Override
    public long iterations() {
        return inner.iterations();
    }

    /** Its own state, then that of the inner optimizer. */
    @Override
    public List<Variable> variables() {
        List<Variable> all = new ArrayList<>(super.variables());
        all.addAll(inner.variables());
        return List.copyOf(all);
    }

    @Override
    public Map<String, Optimizer> savedParts() {
        return Map.of("inner_optimizer", inner);
    }

    @Override
    public Map<String, Object> liveConfig() {
        return Map.of("name", name());
    }
}
