package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Recurrence;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.internal.kernel.RecurrentKernel;

/** A recurrent kernel, for tensors. Immutable, for any number of threads. */
public final class PackedRecurrent {

    private final RecurrentKernel kernel;

    private PackedRecurrent(RecurrentKernel kernel) {
        this.kernel = kernel;
    }

    /** Whether there is a kernel for what gives {@code result}. */
    public static boolean serves(Recurrence how, TensorSpec result) {
        return result.dtype() == DType.FLOAT32
                && result.shape().elements() > 0
                && RecurrentKernel.serves(how);
    }

    /** Packs weights; see {@link org.keratin.tensor.RecurrentOps#recur}. */
    public static PackedRecurrent of(
            Recurrence how,
            Tensor kernel,
            Tensor bias,
            Tensor recurrentKernel,
            Tensor recurrentBias) {
        DenseTensor w = DenseTensor.of(kernel);
        DenseTensor u = DenseTensor.of(recurrentKernel);
        return new PackedRecurrent(
                RecurrentKernel.of(
                        how,
                        (float[]) w.array(),
                        w.offset(),
                        w.shape().dim(0),
                        bias == null ? null : bias.toFloats(),
                        (float[]) u.array(),
                        u.offset(),
                        u.shape().dim(0),
                        recurrentBias == null ? null : recurrentBias.toFloats()));
    }

    /** Runs all steps. */
    Tensor run(Tensor x, Tensor mask, List<Tensor> states, Shape result) {
        float[] to = (float[]) Storage.allocate(DType.FLOAT32, result);
        run(x, mask, states, to);
        return DenseTensor.wrap(DType.FLOAT32, result, to);
    }

    /** Runs all steps, into the first elements of {@code to}. */
    public void run(Tensor x, Tensor mask, List<Tensor> states, float[] to) {
        DenseTensor input = DenseTensor.of(x);
        float[][] arrays = new float[states.size()][];
        int[] at = new int[arrays.length];
        for (int i = 0; i < arrays.length; i++) {
            DenseTensor state = DenseTensor.of(states.get(i));
            arrays[i] = (float[]) state.array();
            at[i] = state.offset();
        }
        kernel.run(
                (float[]) input.array(),
                input.offset(),
                input.shape().dim(0),
                input.shape().dim(1),
                mask == null ? null : mask.toBooleans(),
                arrays,
                at,
                to);
    }
}
