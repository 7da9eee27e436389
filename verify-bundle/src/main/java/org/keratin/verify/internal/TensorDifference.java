package org.keratin.verify.internal;

import java.util.Arrays;
import java.util.Optional;
import org.keratin.core.errors.Shown;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Compares two tensors of one shape and dtype, element by element. */
final class TensorDifference {

    private final Tensor expected;
    private final Tensor found;
    private final Tolerance tolerance;
    private int count;
    private int worst = -1;
    private double largest = -1;

    private TensorDifference(Tensor expected, Tensor found, Tolerance tolerance) {
        this.expected = expected;
        this.found = found;
        this.tolerance = tolerance;
        for (int i = 0; i < expected.size(); i++) {
            if (!equalAt(i)) {
                count++;
                double difference = differenceAt(i);
                if (difference > largest) {
                    largest = difference;
                    worst = i;
                }
            }
        }
    }

    /** What differs, in words, if anything does. */
    static Optional<String> between(Tensor expected, Tensor found, Tolerance tolerance) {
        TensorDifference difference = new TensorDifference(expected, found, tolerance);
        return difference.count == 0 ? Optional.empty() : Optional.of(difference.text());
    }

    private boolean equalAt(int i) {
        DType dtype = expected.dtype();
        if (dtype == DType.STRING) {
            return expected.stringAt(i).equals(found.stringAt(i));
        }
        return dtype.isFloating()
                ? tolerance.accepts(expected.doubleAt(i), found.doubleAt(i))
                : expected.longAt(i) == found.longAt(i);
    }

    private double differenceAt(int i) {
        return expected.dtype() == DType.STRING
                ? 0
                : Tolerance.difference(expected.doubleAt(i), found.doubleAt(i));
    }

    private String text() {
        String text =
                count
                        + " of "
                        + expected.size()
                        + (expected.size() == 1 ? " element differs" : " elements differ")
                        + ", most at "
                        + Arrays.toString(index(worst, expected.shape()))
                        + ": expected "
                        + element(expected, worst)
                        + ", found "
                        + element(found, worst);
        return expected.dtype().isFloating()
                ? text
                        + " (difference "
                        + (float) largest
                        + ", allowed "
                        + (float) tolerance.allowed(expected.doubleAt(worst))
                        + ")"
                : text;
    }

    private static String element(Tensor tensor, int i) {
        return switch (tensor.dtype()) {
            case STRING -> Shown.value(tensor.stringAt(i));
            case BOOL -> String.valueOf(tensor.booleanAt(i));
            case FLOAT64 -> String.valueOf(tensor.doubleAt(i));
            case FLOAT32, FLOAT16, BFLOAT16 -> String.valueOf((float) tensor.doubleAt(i));
            default -> String.valueOf(tensor.longAt(i));
        };
    }

    private static int[] index(int flat, Shape shape) {
        int[] index = new int[shape.rank()];
        int rest = flat;
        for (int axis = shape.rank() - 1; axis >= 0; axis--) {
            index[axis] = rest % shape.dim(axis);
            rest /= shape.dim(axis);
        }
        return index;
    }
}
