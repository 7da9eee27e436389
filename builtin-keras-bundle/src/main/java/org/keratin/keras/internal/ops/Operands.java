package org.keratin.keras.internal.ops;

import java.util.List;
import java.util.function.BiFunction;
import org.keratin.core.values.Tuple;
import org.keratin.keras.internal.Bound;
import org.keratin.keras.internal.Computation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** What tables read the tensors among a function's arguments with. */
final class Operands {

    /** A function of two tensors. */
    @FunctionalInterface
    interface Binary {
        Tensor apply(Ops ops, Tensor x1, Tensor x2);
    }

    /** A function that folds axes away, all of them for {@code null}. */
    @FunctionalInterface
    interface Reduction {
        Tensor apply(Ops ops, Tensor x, int[] axes, boolean keepDims);
    }

    /** Two tensors that stand beside each other. */
    record Pair(Tensor first, Tensor second) {}

    private Operands() {}

    /** What a function of {@code x} alone computes. */
    static Computation<Tensor> unary(BiFunction<Ops, Tensor, Tensor> function) {
        return (a, ops) -> function.apply(ops, tensor(a, ops, "x"));
    }

    /** What a function of {@code x1} and {@code x2} computes. */
    static Computation<Tensor> binary(Binary function) {
        return binary("x1", "x2", function);
    }

    /** What a function of two tensors computes. */
    static Computation<Tensor> binary(String first, String second, Binary function) {
        return (a, ops) -> {
            Pair pair = pair(a, ops, first, second);
            return function.apply(ops, pair.first, pair.second);
        };
    }

    /** What a function of {@code x}, {@code axis} and {@code keepdims} computes. */
    static Computation<Tensor> reduction(Reduction function) {
        return (a, ops) ->
                function.apply(ops, tensor(a, ops, "x"), a.axes("axis"), a.bool("keepdims"));
    }

    /** A tensor; a list of tensors is one too, stacked. */
    static Tensor tensor(Bound a, Ops ops, String name) {
        List<?> items = items(a.value(name));
        boolean stacked = items != null && items.stream().anyMatch(Tensor.class::isInstance);
        return stacked ? ops.stack(a.tensors(name), 0) : a.tensor(name);
    }

    /** A tensor, or {@code null}. */
    static Tensor tensorOrNull(Bound a, Ops ops, String name) {
        return a.isNull(name) ? null : tensor(a, ops, name);
    }

    /** Two tensors; a number beside a tensor is weak, as a Python number is. */
    static Pair pair(Bound a, Ops ops, String first, String second) {
        if (a.value(first) instanceof Number number && !(a.value(second) instanceof Number)) {
            Tensor x2 = tensor(a, ops, second);
            return new Pair(ops.weak(number, x2), x2);
        }
        Tensor x1 = tensor(a, ops, first);
        return new Pair(x1, beside(a, ops, second, x1));
    }

    /** A tensor; a number is weak beside {@code x}, unless that is one too. */
    static Tensor beside(Bound a, Ops ops, String name, Tensor x) {
        return a.value(name) instanceof Number number ? ops.weak(number, x) : tensor(a, ops, name);
    }

    /** The items of a list or tuple; {@code null} for anything else. */
    static List<?> items(Object value) {
        if (value instanceof Tuple tuple) {
            return tuple.items();
        }
        return value instanceof List<?> list ? list : null;
    }
}
