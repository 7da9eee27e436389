package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorGates;

/** What is done with gates and states of recurrent cells, element by element. */
final class GateLoops {

    private GateLoops() {}

    /** {@code c = forget * c + in * candidate}, the gates of an LSTM at {@code z}. */
    static void carry(float[] gates, int z, int units, float[] states, int c) {
        int forget = z + units;
        int candidate = z + 2 * units;
        int done =
                Vectors.PRESENT
                        ? VectorGates.multiplyAdd(
                                states, c, gates, forget, gates, z, gates, candidate, units)
                        : 0;
        for (int k = done; k < units; k++) {
            states[c + k] = gates[forget + k] * states[c + k] + gates[z + k] * gates[candidate + k];
        }
    }

    /** {@code h = h * gate}. */
    static void multiply(float[] gates, int z, float[] states, int h, int n) {
        int done = Vectors.PRESENT ? VectorGates.multiply(states, h, gates, z, n) : 0;
        for (int k = done; k < n; k++) {
            states[h + k] = gates[z + k] * states[h + k];
        }
    }

    /** {@code candidate = candidate + reset * product}, the gates of a GRU at {@code z}. */
    static void addProduct(float[] gates, int z, int units, float[] states, int product) {
        int reset = z + units;
        int candidate = z + 2 * units;
        int done =
                Vectors.PRESENT
                        ? VectorGates.addProduct(
                                gates, candidate, gates, reset, states, product, units)
                        : 0;
        for (int k = done; k < units; k++) {
            gates[candidate + k] = gates[candidate + k] + gates[reset + k] * states[product + k];
        }
    }

    /** {@code h = update * h + (1 - update) * candidate}, the gates of a GRU at {@code z}. */
    static void mix(float[] gates, int z, int units, float[] states, int h) {
        int candidate = z + 2 * units;
        int done =
                Vectors.PRESENT ? VectorGates.mix(states, h, gates, z, gates, candidate, units) : 0;
        for (int k = done; k < units; k++) {
            float update = gates[z + k];
            states[h + k] = update * states[h + k] + (1 - update) * gates[candidate + k];
        }
    }
}
