package org.keratin.tensor;

/**
 * How a cell is repeated along the time axis.
 *
 * @param cell what is repeated
 * @param activation what is applied to the candidate, and to the carry of an LSTM
 * @param gateActivation what is applied to the other gates
 * @param backwards whether it begins at the last step
 * @param sequences whether the outputs of all steps are wanted, in the order in which they were
 *     computed, or that of the last one
 * @param states whether the states after the last step are wanted, too
 * @param zeroMasked whether the output of a step that is masked is 0, rather than that of the step
 *     before
 */
public record Recurrence(
        RecurrentCell cell,
        UnaryOp activation,
        UnaryOp gateActivation,
        boolean backwards,
        boolean sequences,
        boolean states,
        boolean zeroMasked) {

    /** How many outputs come out for each sample. */
    public int outputs(int steps) {
        return sequences ? steps : 1;
    }

    /** How many rows come out for each sample: outputs, and behind them states if wanted. */
    public int rows(int steps) {
        return outputs(steps) + (states ? cell.states() : 0);
    }
}
