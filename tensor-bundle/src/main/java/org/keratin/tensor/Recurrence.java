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
 * @param carry whether the carry of an LSTM is wanted, too
 */
public record Recurrence(
        RecurrentCell cell,
        UnaryOp activation,
        UnaryOp gateActivation,
        boolean backwards,
        boolean sequences,
        boolean carry) {

    /**
     * How many rows come out for each sample: outputs, and behind them the carry if it is wanted.
     */
    public int rows(int steps) {
        return (sequences ? steps : 1) + (hasCarry() ? 1 : 0);
    }

    /** Whether the last row is the carry after the last step. */
    public boolean hasCarry() {
        return carry && cell == RecurrentCell.LSTM;
    }
}
