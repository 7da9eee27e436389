package org.keratin.core.internal.describe;

import java.util.List;
import org.keratin.core.values.NumpyArray;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Tensors: a special form, or a number or nested list of numbers, which becomes float32. */
final class TensorConverter implements Converter {

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        Node node = planner.any(value, path);
        return making -> tensor(node.make(making), path);
    }

    private Tensor tensor(Object made, Path path) {
        if (made instanceof Tensor tensor) {
            return tensor;
        }
        if (made instanceof NumpyArray array) {
            return array.tensor();
        }
        if (made instanceof Number || made instanceof List<?>) {
            try {
                return Tensor.ofNested(made, DType.FLOAT32);
            } catch (TensorException e) {
                throw mismatch(made, path);
            }
        }
        throw mismatch(made, path);
    }

    @Override
    public String words() {
        return "tensor";
    }
}
