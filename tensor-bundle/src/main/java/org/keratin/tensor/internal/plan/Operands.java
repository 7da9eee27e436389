package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.kernel.ChainKernel;

/** The arrays of the tensors that kernels take. */
final class Operands {

    private Operands() {}

    /** Where the elements of each lie. */
    static List<ChainKernel.Operand> of(List<Tensor> tensors) {
        if (tensors.isEmpty()) {
            return List.of();
        }
        List<ChainKernel.Operand> operands = new ArrayList<>(tensors.size());
        for (Tensor tensor : tensors) {
            DenseTensor dense = DenseTensor.of(tensor);
            operands.add(new ChainKernel.Operand((float[]) dense.array(), dense.offset()));
        }
        return operands;
    }

    /** The elements of {@code x} to the front of {@code to}, if they are not there yet. */
    static void copy(Tensor x, float[] to) {
        DenseTensor dense = DenseTensor.of(x);
        if (dense.array() != to || dense.offset() != 0) {
            System.arraycopy(dense.array(), dense.offset(), to, 0, dense.size());
        }
    }
}
