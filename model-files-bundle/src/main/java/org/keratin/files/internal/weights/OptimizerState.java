package org.keratin.files.internal.weights;

import java.util.List;
import java.util.Optional;
import org.keratin.core.Variable;
import org.keratin.core.models.Model;
import org.keratin.core.optimizers.Optimizer;

/** Brings the state of a file's optimizer into that of a model. */
public final class OptimizerState {

    // The number of steps, and the learning rate.
    private static final int UNBUILT = 2;

    private OptimizerState() {}

    /**
     * Brings it in if both are there.
     *
     * @return a warning if they do not fit, which costs no more than a few steps of training
     */
    public static Optional<String> load(Model model, WeightNode root) {
        Optional<Optimizer> optimizer = model.optimizer().filter(Optimizer::isBuilt);
        List<StoredWeight> stored =
                root.child("optimizer").map(OptimizerState::of).orElse(List.of());
        if (optimizer.isEmpty() || stored.isEmpty()) {
            return Optional.empty();
        }
        List<Variable> variables = optimizer.get().variables();
        if (stored.size() == variables.size() - 1) {
            variables = variables.stream().filter(variable -> !isRate(variable)).toList();
        }
        // One that has not made a step yet is written without what it remembers of the weights.
        boolean fits = variables.size() == stored.size() || stored.size() == UNBUILT;
        WeightPlan plan = new WeightPlan();
        for (int i = 0; fits && i < stored.size(); i++) {
            fits = i < variables.size() && variables.get(i).shape().equals(stored.get(i).shape());
            if (fits) {
                plan.add(variables.get(i), stored.get(i));
            }
        }
        if (!fits) {
            return Optional.of(
                    "the state of the optimizer is left out: expected "
                            + variables.size()
                            + " variables, found "
                            + stored.size()
                            + "; training goes on with a fresh one");
        }
        plan.carryOut(() -> {});
        return Optional.empty();
    }

    // What an optimizer in an optimizer keeps stands among the outer one's own, and once more in a
    // group below.
    private static List<StoredWeight> of(WeightNode group) {
        return group.weights().isEmpty() ? group.all() : group.weights();
    }

    // Keras 2 does not count it among the variables.
    private static boolean isRate(Variable variable) {
        return variable.name().equals("learning_rate");
    }
}
