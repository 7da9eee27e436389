package org.keratin.verify.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keratin.core.errors.Shown;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

/** Compares an answer with the recorded one, however they are nested, and collects what differs. */
public final class Comparison {

    private final boolean elements;
    private final Tolerance ofModel;
    private final List<String> differences = new ArrayList<>();

    /**
     * @param elements whether elements of tensors are compared, beside shape and dtype
     * @param ofModel how far floating-point numbers may be from the recorded ones, of whatever
     *     width they are; {@code null} if their dtype decides, which then is compared
     */
    private Comparison(boolean elements, Tolerance ofModel) {
        this.elements = elements;
        this.ofModel = ofModel;
    }

    /** What differs between two answers called {@code name}, one line each. */
    static List<String> of(String name, Object expected, Object found) {
        Comparison comparison = new Comparison(true, null);
        comparison.compare(name, expected, found);
        return comparison.differences;
    }

    /** The same, of what a whole model gives: one output and a list of one are alike. */
    public static List<String> ofModel(
            String name, Object expected, Object found, Tolerance tolerance) {
        Comparison comparison = new Comparison(true, tolerance);
        comparison.compare(name, only(expected), only(found));
        return comparison.differences;
    }

    private static Object only(Object outputs) {
        return outputs instanceof List<?> list && list.size() == 1 ? list.get(0) : outputs;
    }

    /** The same, of shapes and dtypes only. */
    static List<String> ofSpecs(String name, Object expected, Object found) {
        Comparison comparison = new Comparison(false, null);
        comparison.compare(name, expected, found);
        return comparison.differences;
    }

    private void compare(String name, Object expected, Object found) {
        if (expected instanceof List<?> list) {
            compareLists(name, list, found instanceof Tuple tuple ? tuple.items() : found);
        } else if (expected instanceof Map<?, ?> map) {
            compareMaps(name, map, found);
        } else if (expected instanceof Tensor tensor) {
            compareTensors(name, tensor, found);
        } else if (expected instanceof Number number) {
            compareNumbers(name, number, found);
        } else if (!Objects.equals(expected, found)) {
            differ(name, expected, found);
        }
    }

    private void compareLists(String name, List<?> expected, Object found) {
        if (!(found instanceof List<?> list) || list.size() != expected.size()) {
            differ(name, expected, found);
            return;
        }
        for (int i = 0; i < expected.size(); i++) {
            compare(name + "[" + i + "]", expected.get(i), list.get(i));
        }
    }

    private void compareMaps(String name, Map<?, ?> expected, Object found) {
        if (!(found instanceof Map<?, ?> map) || !map.keySet().equals(expected.keySet())) {
            differ(name, expected, found);
            return;
        }
        expected.forEach((key, value) -> compare(name + "." + key, value, map.get(key)));
    }

    private void compareTensors(String name, Tensor expected, Object found) {
        if (!(found instanceof Tensor tensor)
                || !tensor.shape().equals(expected.shape())
                || !mayBeRecorded(tensor.dtype(), expected)
                        && !(ofModel != null && alike(tensor.dtype(), expected.dtype()))) {
            differ(name, expected, found);
        } else if (elements) {
            TensorDifference.between(expected, tensor, tolerance(expected.dtype()))
                    .ifPresent(difference -> differences.add(name + ": " + difference));
        }
    }

    private Tolerance tolerance(DType dtype) {
        return ofModel != null && dtype.isFloating() ? ofModel : Tolerance.of(dtype);
    }

    private static boolean alike(DType a, DType b) {
        return a.isFloating() && b.isFloating() || a.isInteger() && b.isInteger();
    }

    // NumPy has no bfloat16: what Keras answered in it was recorded as float16.
    private static boolean mayBeRecorded(DType found, Tensor expected) {
        return found == expected.dtype()
                || found == DType.BFLOAT16
                        && expected.dtype() == DType.FLOAT16
                        && holdsBfloat16(expected);
    }

    private static boolean holdsBfloat16(Tensor tensor) {
        for (int i = 0; i < (int) tensor.shape().elements(); i++) {
            int bits = Float.floatToIntBits((float) tensor.doubleAt(i));
            if ((bits & 0xFFFF) != 0) {
                return false;
            }
        }
        return true;
    }

    // A plain number was recorded where Python answers one; a tensor without axes says the same.
    private void compareNumbers(String name, Number expected, Object found) {
        Object value =
                found instanceof Tensor tensor
                                && tensor.shape().rank() == 0
                                && tensor.dtype() != DType.STRING
                        ? (Object) tensor.doubleAt(0)
                        : found;
        Tolerance tolerance =
                Tolerance.of(expected instanceof Double ? DType.FLOAT64 : DType.INT64);
        if (!(value instanceof Number number)
                || !tolerance.accepts(expected.doubleValue(), number.doubleValue())) {
            differ(name, expected, found);
        }
    }

    private void differ(String name, Object expected, Object found) {
        differences.add(name + ": expected " + shown(expected) + ", found " + shown(found));
    }

    private static String shown(Object value) {
        if (value instanceof Tensor tensor) {
            return "a " + tensor.dtype() + " tensor of shape " + tensor.shape();
        }
        return value instanceof List<?> list ? "a list of " + list.size() : Shown.value(value);
    }
}
