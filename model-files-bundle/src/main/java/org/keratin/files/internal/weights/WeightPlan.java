package org.keratin.files.internal.weights;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.Variable;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

/** Which weight of a file goes where. All are read before the first is assigned. */
public final class WeightPlan {

    /** So many numbers are worth another thread. */
    private static final long LARGE = 1 << 20;

    private record Step(Variable variable, StoredWeight weight) {

        Tensor read() {
            Tensor value = weight.read();
            return value.dtype() == variable.dtype()
                    ? value
                    : CpuOps.instance().cast(value, variable.dtype());
        }
    }

    private final List<Step> steps = new ArrayList<>();
    private final List<Variable> zeros = new ArrayList<>();

    /** Plans one weight; the shapes are equal. */
    public void add(Variable variable, StoredWeight weight) {
        steps.add(new Step(variable, weight));
    }

    /** Plans zeros for a weight that files never hold. */
    public void addZeros(Variable variable) {
        zeros.add(variable);
    }

    /** The paths of the weights that the plan reads. */
    public List<String> loaded() {
        return steps.stream().map(step -> step.weight.path()).toList();
    }

    /**
     * Reads and assigns.
     *
     * @param check run when all are read, and before the first is assigned; what it throws leaves
     *     the model as it was
     */
    public void carryOut(Runnable check) {
        List<Tensor> values =
                (isLarge() ? steps.parallelStream() : steps.stream()).map(Step::read).toList();
        check.run();
        for (int i = 0; i < values.size(); i++) {
            steps.get(i).variable.assign(values.get(i));
        }
        for (Variable variable : zeros) {
            variable.assign(CpuOps.instance().zeros(variable.shape(), variable.dtype()));
        }
    }

    private boolean isLarge() {
        return steps.stream().mapToLong(step -> step.variable.shape().elements()).sum() > LARGE;
    }
}
