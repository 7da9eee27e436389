package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.Recurrence;
import org.keratin.tensor.RecurrentCell;
import org.keratin.tensor.kernels.Activation;

/** A cell with a recurrent kernel that is packed. Immutable. */
interface CellKernel {

    /** One step of a cell for the samples of a frame. */
    interface Step {

        /** Goes from states to states; the step's sums begin at {@code o}. */
        void run(int o);
    }

    /** Makes ready for the samples of a frame. */
    Step on(RecurrentFrame frame);

    /**
     * The cell's kernel.
     *
     * @param kernel {@code (units, gates * units)} at {@code at}
     * @param bias for the candidate of a GRU that resets after the product, or null
     */
    static CellKernel of(Recurrence how, float[] kernel, int at, int units, float[] bias) {
        Activation activation = RecurrentKernel.activation(how.activation());
        Activation gate = RecurrentKernel.activation(how.gateActivation());
        int all = how.cell().gates() * units;
        if (how.cell() == RecurrentCell.SIMPLE) {
            return new SimpleKernel(StepProduct.pack(kernel, at, units, all, 0, all), activation);
        }
        if (how.cell() == RecurrentCell.LSTM) {
            return new LstmKernel(
                    StepProduct.pack(kernel, at, units, all, 0, all), activation, gate);
        }
        return new GruKernel(
                StepProduct.pack(kernel, at, units, all, 0, 2 * units),
                StepProduct.pack(kernel, at, units, all, 2 * units, units),
                bias,
                how.cell() == RecurrentCell.GRU_RESET_AFTER,
                activation,
                gate);
    }
}
