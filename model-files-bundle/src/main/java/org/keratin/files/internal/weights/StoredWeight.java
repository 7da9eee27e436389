package org.keratin.files.internal.weights;

import java.util.function.Supplier;
import org.keratin.files.WeightEntry;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A weight in a file, not read yet.
 *
 * @param path where in the file
 * @param dtype the type of its elements; {@code null} if it is none that tensors know
 * @param shape the lengths of its axes
 * @param reader reads it
 */
public record StoredWeight(String path, DType dtype, Shape shape, Supplier<Tensor> reader) {

    /** Reads it. */
    public Tensor read() {
        return reader.get();
    }

    /** What lists of weights show. */
    public WeightEntry entry() {
        return new WeightEntry(path, dtype, shape);
    }
}
