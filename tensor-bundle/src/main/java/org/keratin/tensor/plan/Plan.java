package org.keratin.tensor.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.plan.Program;
import org.keratin.tensor.internal.plan.Recorder;

/**
 * A computation that was recorded: the same operations in the same order, with what does not depend
 * on the inputs computed once, scales and shifts folded into the products before them, and rows of
 * operations on single elements done in one pass. Immutable; any number of threads may run it.
 *
 * <pre>{@code
 * Plan.Recording recording = Plan.record(List.of(x), (ops, in) -> List.of(ops.relu(ops.add(in.get(0), 1))));
 * recording.outputs();                               // of x
 * recording.plan().orElseThrow().run(List.of(y));    // of another tensor of the same shape and dtype
 * }</pre>
 */
public final class Plan {

    private final Program program;

    private Plan(Program program) {
        this.program = program;
    }

    /**
     * What came of a recorded run.
     *
     * @param outputs what the computation gave
     * @param plan the plan; empty if what is computed depends on the values of the inputs and not
     *     only on their shapes, or if there are too many operations
     */
    public record Recording(List<Tensor> outputs, Optional<Plan> plan) {

        /** Takes a copy of the list. */
        public Recording {
            outputs = List.copyOf(outputs);
        }
    }

    /**
     * Runs a computation once, on this machine, and records it.
     *
     * @param computation gives the outputs for operations and inputs; it computes through the
     *     operations that it is handed alone
     */
    public static Recording record(
            List<Tensor> inputs, BiFunction<Ops, List<Tensor>, List<Tensor>> computation) {
        Recorder recorder = new Recorder();
        List<Tensor> recorded =
                computation.apply(recorder, inputs.stream().map(recorder::input).toList());
        List<Tensor> outputs = recorded.stream().map(Recorder::plain).toList();
        return new Recording(outputs, recorder.program(recorded).map(Plan::new));
    }

    /**
     * A tensor as it is outside of a recording: what a recorded computation has kept for later must
     * be taken through here.
     */
    public static Tensor plain(Tensor tensor) {
        return Recorder.plain(tensor);
    }

    /**
     * The outputs for other inputs.
     *
     * @throws TensorException if they are not of the shapes and dtypes that were recorded
     */
    public List<Tensor> run(List<Tensor> inputs) {
        return program.run(inputs);
    }

    /** How many steps it has. */
    public int steps() {
        return program.steps();
    }

    @Override
    public String toString() {
        return program.toString();
    }
}
