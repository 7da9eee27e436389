package org.keratin.tensor;

/** The cells of recurrent layers; the equations are those of Keras's cells of these names. */
public enum RecurrentCell {
    /** {@code SimpleRNNCell}: one state, which is the output. */
    SIMPLE(1, 1),
    /**
     * {@code GRUCell} whose reset gate damps the state before the product; gates update, reset,
     * candidate.
     */
    GRU(3, 1),
    /** {@code GRUCell} whose reset gate damps the product of the state with the kernel. */
    GRU_RESET_AFTER(3, 1),
    /** {@code LSTMCell}: output and carry; gates input, forget, candidate, output. */
    LSTM(4, 2);

    private final int gates;
    private final int states;

    RecurrentCell(int gates, int states) {
        this.gates = gates;
        this.states = states;
    }

    /** How many parts of {@code units} columns its kernels have, candidates among them. */
    public int gates() {
        return gates;
    }

    /** How many states it has, the output first. */
    public int states() {
        return states;
    }
}
