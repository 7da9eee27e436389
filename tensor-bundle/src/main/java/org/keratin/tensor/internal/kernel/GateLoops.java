package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorGates;

/** What is done with gates and states of recurrent cells, element by element; in vectors or not. */
final class GateLoops {

    private GateLoops() {}

    /** {@code c = forget * c + in * candidate}, the gates of an LSTM at {@code z}. */
    static void carry(boolean inVectors, float[] gates, int z, int units, float[] states, int c) {
        int forget = z + units;
        int candidate = z + 2 * units;
        int done =
                inVectors
                        ? VectorGates.multiplyAdd(
                                states, c, gates, forget, gates, z, gates, candidate, units)
                        : 0;
        for (int k = done; k < units; k++) {
            states[c + k] = gates[forget + k] * states[c + k] + gates[z + k] * gates[candidate + k];
        }
    }

    /** {@code h = h * gate}. */
    static void multiply(boolean inVectors, float[] gates, int z, float[] states, int h, int n) {
        int done = inVectors ? VectorGates.multiply(states, h, gates, z, n) : 0;
        for (int k = done; k < n; k++) {
            states[h + k] = gates[z + k] * states[h + k];
        }
    }

    /** {@code candidate = candidate + reset * product}, the gates of a GRU at {@code z}. */
    static void addProduct(
            boolean inVectors, float[] gates, int z, int units, float[] states, int product) {
        int reset = z + units;
        int candidate = z + 2 * units;
        int done =
                inVectors
                        ? VectorGates.addProduct(
                                gates, candidate, gates, reset, states, product, units)
                        : 0;
        for (int k = done; k < units; k++) {
            gates[candidate + k] = gates[candidate + k] + gates[reset + k] * states[product + k];
        }
    }

    /** {@code h = update * h + (1 - update) * candidate}, the gates of a GRU at {@code z}. */
    static void mix(boolean inVectors, float[] gates, int z, int units, float[] states, int h) {
        int candidate = z + 2 * units;
        int done = inVectors ? VectorGates.mix(states, h, gates, z, gates, candidate, units) : 0;
        for (int k = done; k < units; k++) {
            float update = gates[z + k];
            states[h + k] = update * states[h + k] + (1 - update) * gates[candidate + k];
        }
    }
}
