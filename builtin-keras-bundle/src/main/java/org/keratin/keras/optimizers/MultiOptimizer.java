package org.keratin.keras.optimizers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.optimizers.Optimizer;
import org.keratin.core.optimizers.OptimizerOptions;
import org.keratin.core.optimizers.schedules.LearningRateSchedule;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.optimizers.MultiOptimizer}: serves each variable by the optimizer that an {@link
 * OptimizerMap} names for it.
 */
@KerasExport(value = "keras.optimizers.MultiOptimizer", identifiers = "multioptimizer")
public final class MultiOptimizer extends Optimizer {

    /**
     * What a MultiOptimizer's config holds.
     *
     * @param optimizerMap which optimizer serves which variable
     * @param lossScaleFactor by what the loss is multiplied, in place of what the optimizers say;
     *     {@code null} for 1
     * @param name names its variables; made from the class's name where it is {@code null}
     */
    public record Config(
            OptimizerMap optimizerMap,
            @Default("null") Double lossScaleFactor,
            @Default("null") String name) {}

    private final OptimizerMap map;
    private final List<Optimizer> optimizers = new ArrayList<>();
    private final Map<Variable, Optimizer> serving = new IdentityHashMap<>();

    /** Makes one from its config. */
    public MultiOptimizer(Config config) {
        super(
                config,
                OptimizerOptions.of(0)
                        .named(config.name())
                        .withLossScaleFactor(config.lossScaleFactor()));
        this.map = config.optimizerMap();
        Set<Optimizer> all = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Optimizer optimizer : map.optimizerMap().values()) {
            if (all.add(optimizer)) {
                optimizers.add(optimizer);
            }
        }
        if (all.add(map.defaultOptimizer())) {
            optimizers.add(map.defaultOptimizer());
        }
        setLossScaleFactor(config.lossScaleFactor());
    }

    /** The optimizers, in the order of the map, the default one last. */
    public List<Optimizer> optimizers() {
        return List.copyOf(optimizers);
    }

    @Override
    protected void build(List<Variable> variables) {
        for (Variable variable : variables) {
            Optimizer optimizer = map.optimizerFor(variable);
            if (optimizer instanceof LossScaleOptimizer || optimizer instanceof MultiOptimizer) {
                throw new ConfigException(
                        "optimizer_map",
                        "expected optimizers that step themselves, found " + optimizer);
            }
            serving.put(variable, optimizer);
        }
        for (Optimizer optimizer : optimizers) {
            List<Variable> served = servedBy(optimizer, variables);
            if (!served.isEmpty()) {
                optimizer.buildFor(served);
            }
        }
    }

    private List<Variable> servedBy(Optimizer optimizer, List<Variable> variables) {
        return variables.stream().filter(v -> serving.get(v) == optimizer).toList();
    }

    @Override
    protected void update(List<Tensor> gradients, List<Variable> variables, Ops ops) {
        for (Optimizer optimizer : optimizers) {
            List<Tensor> theirs = new ArrayList<>();
            for (int i = 0; i < variables.size(); i++) {
                if (serving.get(variables.get(i)) == optimizer) {
                    theirs.add(gradients.get(i));
                }
            }
            optimizer.apply(theirs, servedBy(optimizer, variables), ops);
        }
        countCall();
    }

    @Override
    protected void updateStep(Tensor gradient, Variable variable, Tensor learningRate, Ops ops) {
        throw new IllegalStateException("the optimizers of the map make the steps");
    }

    @Override
    public void setLossScaleFactor(Double factor) {
        super.setLossScaleFactor(factor);
        optimizers.forEach(optimizer -> optimizer.setLossScaleFactor(factor));
    }

    @Override
    public void finalizeVariableValues(List<Variable> variables) {
        optimizers.forEach(o -> o.finalizeVariableValues(servedBy(o, variables)));
    }

    @Override
    public double learningRate() {
        throw manyRates();
    }

    @Override
    public void setLearningRate(double rate) {
        throw manyRates();
    }

    @Override
    public void setLearningRate(LearningRateSchedule schedule) {
        throw manyRates();
    }

    private KeratinException manyRates() {
        return new KeratinException(
                name() + ": expected one learning rate, found one for each of optimizers()");
    }

    /** Its own state, then that of each optimizer. */
    @Override
    public List<Variable> variables() {
        List<Variable> all = new ArrayList<>(super.variables());
        optimizers.forEach(optimizer -> all.addAll(optimizer.variables()));
        return List.copyOf(all);
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = new LinkedHashMap<>();
        live.put("loss_scale_factor", lossScaleFactor());
        live.put("name", name());
        return live;
    }
}
