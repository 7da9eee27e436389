package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.kernels.Activation;

/** Long short-term memory; the gates lie in the order input, forget, candidate, output. */
record LstmKernel(float[] kernel, Activation activation, Activation gate) implements CellKernel {

    private static final int GATES = 4;

    @Override
    public Step on(RecurrentFrame frame) {
        int all = GATES * frame.units();
        StepProduct product = new StepProduct(frame, 0, kernel, all, frame.sums(), all, true, null);
        return o -> {
            product.run(o);
            for (int row = 0; row < frame.rows(); row++) {
                gates(frame, o + row * all, row * frame.units());
            }
        };
    }

    private void gates(RecurrentFrame frame, int z, int h) {
        int units = frame.units();
        float[] sums = frame.sums();
        float[] states = frame.states();
        int c = frame.carry() + h;
        int out = z + 3 * units;
        ActivationKernel.apply(frame.vectors(), gate, sums, z, sums, z, 2 * units);
        ActivationKernel.apply(
                frame.vectors(), activation, sums, z + 2 * units, sums, z + 2 * units, units);
        ActivationKernel.apply(frame.vectors(), gate, sums, out, sums, out, units);
        GateLoops.carry(frame.vectors(), sums, z, units, states, c);
        ActivationKernel.apply(frame.vectors(), activation, states, c, states, h, units);
        GateLoops.multiply(frame.vectors(), sums, out, states, h, units);
    }
}
