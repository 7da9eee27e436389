package org.keratin.keras.internal.rnn;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CellOutput;
import org.keratin.core.layers.CellRun;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The way along the time axis that every recurrent layer goes.
 *
 * @param backwards whether it begins at the last step
 * @param zeroOutputForMask whether the output of a step that is masked is 0, rather than the one
 *     before
 * @param allOutputs whether the outputs of all steps are wanted, or that of the last one
 */
public record TimeLoop(boolean backwards, boolean zeroOutputForMask, boolean allOutputs) {

    /**
     * What the loop gives.
     *
     * @param output {@code (batch, …)}, or {@code (batch, steps, …)} in the order of the steps
     * @param states those after the last step
     */
    public record Result(Tensor output, List<Tensor> states) {}

    /**
     * Runs it.
     *
     * @param sequences {@code (batch, steps, …)}
     * @param mask {@code (batch, steps)}: which steps count; {@code null} for all. At the others
     *     the states stay
     */
    public Result run(
            CellRun cell, Tensor sequences, List<Tensor> initialStates, Tensor mask, Ops ops) {
        int steps = sequences.shape().dim(1);
        if (steps == 0) {
            throw new ShapeException("expected at least one step, found " + sequences.shape());
        }
        Tensor counts = mask == null ? null : checked(mask, sequences.shape(), ops);
        // Where only shapes are worked out, every step is like the first.
        boolean traced = !sequences.isConcrete();
        Tensor inputs = cell.prepare(sequences);
        List<Tensor> outputs = new ArrayList<>();
        List<Tensor> states = initialStates;
        Tensor last = null;
        for (int i = 0; i < (traced ? 1 : steps); i++) {
            int step = backwards ? steps - 1 - i : i;
            CellOutput next = cell.step(ops.at(inputs, 1, step), states);
            Tensor output = next.output();
            if (counts != null) {
                Tensor now = ops.at(counts, 1, step);
                Tensor otherwise = last == null || zeroOutputForMask ? ops.zerosLike(output) : last;
                output = choose(now, output, otherwise, ops);
                next = new CellOutput(output, choose(now, next.states(), states, ops));
            }
            states = next.states();
            last = output;
            if (allOutputs) {
                outputs.add(output);
            }
        }
        if (!allOutputs) {
            return new Result(last, states);
        }
        Tensor all = ops.stack(outputs, 1);
        return new Result(traced ? ops.repeat(all, steps, 1) : all, states);
    }

    private static Tensor checked(Tensor mask, Shape sequences, Ops ops) {
        Shape shape = mask.shape();
        if (shape.rank() < 2
                || shape.dim(0) != sequences.dim(0)
                || shape.dim(1) != sequences.dim(1)) {
            throw new ShapeException(
                    "expected a mask of shape "
                            + sequences.slice(0, 2)
                            + " for sequences of shape "
                            + sequences
                            + ", found "
                            + shape);
        }
        return ops.cast(mask, DType.BOOL);
    }

    private static List<Tensor> choose(
            Tensor mask, List<Tensor> after, List<Tensor> before, Ops ops) {
        List<Tensor> chosen = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            chosen.add(choose(mask, after.get(i), before.get(i), ops));
        }
        return chosen;
    }

    private static Tensor choose(Tensor mask, Tensor yes, Tensor no, Ops ops) {
        Tensor expanded = mask;
        while (expanded.shape().rank() < yes.shape().rank()) {
            expanded = ops.expandDims(expanded, -1);
        }
        return ops.where(expanded, yes, no);
    }
}
