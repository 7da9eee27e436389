package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/**
 * A step that writes float32 numbers into an array that it is handed, so that the program can give
 * it one that nobody needs any more. Immutable.
 */
interface Kernel extends Step {

    /** The shape of what comes out. */
    Shape shape();

    /**
     * Writes the result into the first elements of {@code to}, which may be the array of operand
     * {@link #over}, but of no other.
     */
    void compute(List<Tensor> inputs, float[] to);

    /** Which operand's elements the result may be written over; -1 for none. */
    default int over() {
        return -1;
    }

    @Override
    default Tensor run(List<Tensor> inputs, Ops ops) {
        float[] to = (float[]) Storage.allocate(DType.FLOAT32, shape());
        compute(inputs, to);
        return DenseTensor.wrap(DType.FLOAT32, shape(), to);
    }

    @Override
    default boolean isFresh() {
        return true;
    }
}
