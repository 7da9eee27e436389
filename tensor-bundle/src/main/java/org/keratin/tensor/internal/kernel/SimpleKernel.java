package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.kernels.Activation;

/** The simplest cell: the activated sum of input and recurrent product. */
record SimpleKernel(float[] kernel, Activation activation) implements CellKernel {

    @Override
    public Step on(RecurrentFrame frame) {
        int units = frame.units();
        StepProduct product =
                new StepProduct(frame, 0, kernel, units, frame.sums(), units, true, null);
        return o -> {
            product.run(o);
            ActivationKernel.apply(
                    frame.vectors(),
                    activation,
                    frame.sums(),
                    o,
                    frame.states(),
                    0,
                    frame.rows() * units);
        };
    }
}
