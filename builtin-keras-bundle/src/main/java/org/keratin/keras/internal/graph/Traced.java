package org.keratin.keras.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;
import org.keratin.tensor.Tensor;

/**
 * A tensor without data in two runs, with different numbers for what is not known: what differs
 * between the runs is not known of it.
 *
 * @param first it, in the first run
 * @param second it, in the second run
 */
record Traced(Tensor first, Tensor second) {

    // Numbers with many divisors, so that a layer which takes an axis apart can do so.
    private static final int[] STAND_INS = {5040, 10080};

    /** An input of this shape and dtype. */
    static Traced input(Shape shape, DType dtype) {
        return new Traced(
                SpecOps.tensor(known(shape, STAND_INS[0]), dtype),
                SpecOps.tensor(known(shape, STAND_INS[1]), dtype));
    }

    private static Shape known(Shape shape, int standIn) {
        int[] dims = shape.dims();
        for (int i = 0; i < dims.length; i++) {
            dims[i] = dims[i] == Shape.UNKNOWN ? standIn : dims[i];
        }
        return Shape.of(dims);
    }

    /** The outputs of the two runs as one structure. */
    static Object merge(Object first, Object second) {
        if (first instanceof Tensor a
                && second instanceof Tensor b
                && a.shape().rank() == b.shape().rank()) {
            return new Traced(a, b);
        }
        if (first instanceof List<?> a && second instanceof List<?> b && a.size() == b.size()) {
            List<Object> merged = new ArrayList<>();
            for (int i = 0; i < a.size(); i++) {
                merged.add(merge(a.get(i), b.get(i)));
            }
            return merged;
        }
        if (first instanceof Map<?, ?> a && second instanceof Map<?, ?> b) {
            Map<String, Object> merged = new LinkedHashMap<>();
            a.forEach((key, item) -> merged.put(String.valueOf(key), merge(item, b.get(key))));
            return merged;
        }
        if (first == null && second == null) {
            return null;
        }
        throw new ShapeException(
                "expected as many outputs and axes for every length of the inputs, found "
                        + first
                        + " and "
                        + second);
    }

    /** Its shape, unknown where the runs differ. */
    Shape shape() {
        int[] dims = first.shape().dims();
        for (int i = 0; i < dims.length; i++) {
            dims[i] = dims[i] == second.shape().dim(i) ? dims[i] : Shape.UNKNOWN;
        }
        return Shape.of(dims);
    }

    /** A tensor without data that has its shape, unknown lengths and all. */
    Tensor spec() {
        return SpecOps.tensor(shape(), first.dtype());
    }
}
