package org.keratin.core.optimizers;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.keratin.core.Variable;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Tensor;

/** Gradients, and beside them the variables that they are for. */
record Gradients(List<Tensor> tensors, List<Variable> variables) {

    /** Pairs them; variables whose gradient is {@code null} are left out, but one must have one. */
    static Gradients of(
            String optimizer, List<Tensor> tensors, List<Variable> variables, Set<Variable> known) {
        if (tensors.size() != variables.size()) {
            throw new ShapeException(
                    optimizer
                            + ": expected a gradient for each variable, found "
                            + tensors.size()
                            + " gradients and "
                            + variables.size()
                            + " variables");
        }
        List<Tensor> present = new ArrayList<>();
        List<Variable> theirs = new ArrayList<>();
        for (int i = 0; i < tensors.size(); i++) {
            check(optimizer, tensors.get(i), variables.get(i), known);
            if (tensors.get(i) != null) {
                present.add(tensors.get(i));
                theirs.add(variables.get(i));
            }
        }
        if (present.isEmpty()) {
            throw new ShapeException(
                    optimizer + ": expected a gradient for one variable at least, found none");
        }
        return new Gradients(present, theirs);
    }

    private static void check(
            String optimizer, Tensor gradient, Variable variable, Set<Variable> known) {
        if (!known.contains(variable)) {
            throw new ShapeException(
                    optimizer
                            + ": expected variables that it was built for, found "
                            + variable
                            + ". Use another optimizer for other variables.");
        }
        if (gradient != null && !gradient.shape().equals(variable.shape())) {
            throw new ShapeException(
                    optimizer
                            + ": expected a gradient of shape "
                            + variable.shape()
                            + " for "
                            + variable.path()
                            + ", found "
                            + gradient.shape());
        }
    }

    Gradients map(BiFunction<Tensor, Variable, Tensor> change) {
        List<Tensor> changed = new ArrayList<>();
        forEach((gradient, variable) -> changed.add(change.apply(gradient, variable)));
        return new Gradients(changed, variables);
    }

    void forEach(BiConsumer<Tensor, Variable> action) {
        for (int i = 0; i < tensors.size(); i++) {
            action.accept(tensors.get(i), variables.get(i));
        }
    }
}
