package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.kernels.Activation;

/**
 * A gated recurrent unit; the gates lie in the order update, reset, candidate.
 *
 * @param kernel that of the two gates
 * @param candidate that of the candidate
 * @param bias added to the candidate's product, or null
 * @param after whether the reset gate damps that product, or the state before
 */
record GruKernel(
        float[] kernel,
        float[] candidate,
        float[] bias,
        boolean after,
        Activation activation,
        Activation gate)
        implements CellKernel {

    private static final int GATES = 3;

    @Override
    public Step on(RecurrentFrame frame) {
        int units = frame.units();
        int all = GATES * units;
        StepProduct gates =
                new StepProduct(frame, 0, kernel, 2 * units, frame.sums(), all, true, null);
        return after ? resetAfter(frame, gates) : resetBefore(frame, gates);
    }

    private Step resetAfter(RecurrentFrame frame, StepProduct gates) {
        int units = frame.units();
        StepProduct product =
                new StepProduct(frame, 0, candidate, units, frame.states(), units, false, bias);
        return o -> {
            gates.run(o);
            product.run(frame.extra());
            for (int row = 0; row < frame.rows(); row++) {
                int z = o + row * GATES * units;
                ActivationKernel.apply(
                        frame.vectors(), gate, frame.sums(), z, frame.sums(), z, 2 * units);
                GateLoops.addProduct(
                        frame.vectors(),
                        frame.sums(),
                        z,
                        units,
                        frame.states(),
                        frame.extra() + row * units);
                mix(frame, z, row * units);
            }
        };
    }

    private Step resetBefore(RecurrentFrame frame, StepProduct gates) {
        int units = frame.units();
        int all = GATES * units;
        StepProduct product =
                new StepProduct(
                        frame, frame.extra(), candidate, units, frame.sums(), all, true, null);
        return o -> {
            gates.run(o);
            for (int row = 0; row < frame.rows(); row++) {
                int z = o + row * all;
                int extra = frame.extra() + row * units;
                ActivationKernel.apply(
                        frame.vectors(), gate, frame.sums(), z, frame.sums(), z, 2 * units);
                System.arraycopy(frame.states(), row * units, frame.states(), extra, units);
                GateLoops.multiply(
                        frame.vectors(), frame.sums(), z + units, frame.states(), extra, units);
            }
            product.run(o + 2 * units);
            for (int row = 0; row < frame.rows(); row++) {
                mix(frame, o + row * all, row * units);
            }
        };
    }

    private void mix(RecurrentFrame frame, int z, int h) {
        int units = frame.units();
        float[] sums = frame.sums();
        ActivationKernel.apply(
                frame.vectors(), activation, sums, z + 2 * units, sums, z + 2 * units, units);
        GateLoops.mix(frame.vectors(), sums, z, units, frame.states(), h);
    }
}
