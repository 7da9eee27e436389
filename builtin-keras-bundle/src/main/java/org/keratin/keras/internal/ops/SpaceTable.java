package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.tensor;

import java.util.List;
import org.keratin.keras.internal.Bound;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that make rows of numbers between two, and windows. */
public final class SpaceTable extends NumpyTable {

    /** Makes it. */
    public SpaceTable() {
        super(
                numpy().function("bartlett(x: int)", (a, ops) -> ops.bartlett(a.integer("x")))
                        .function("blackman(x: int)", (a, ops) -> ops.blackman(a.integer("x")))
                        .function(
                                "geomspace(start, stop, num=50, endpoint=True, dtype: dtype=None, axis=0)",
                                SpaceTable::geomspace)
                        .operation("Geomspace", "num", "endpoint", "dtype", "axis")
                        .function("hamming(x: int)", (a, ops) -> ops.hamming(a.integer("x")))
                        .function("hanning(x: int)", (a, ops) -> ops.hanning(a.integer("x")))
                        .function(
                                "kaiser(x: int, beta: float)",
                                (a, ops) -> ops.kaiser(a.integer("x"), a.number("beta")))
                        .function(
                                "linspace(start, stop, num=50, endpoint=True, retstep=False, dtype: dtype=None, axis=0)",
                                SpaceTable::linspace)
                        .operation("Linspace", "num", "endpoint", "retstep", "dtype", "axis")
                        .function(
                                "logspace(start, stop, num=50, endpoint=True, base: float=10, dtype: dtype=None, axis=0)",
                                SpaceTable::logspace)
                        .operation("Logspace", "num", "endpoint", "base", "dtype", "axis"));
    }

    private static Object linspace(Bound a, Ops ops) {
        Tensor start = wide(a, ops, "start");
        Tensor stop = wide(a, ops, "stop");
        DType dtype = a.dtypeOrNull("dtype");
        boolean cut = dtype != null && dtype.isInteger() && start.shape().rank() > 0;
        Tensor space =
                cut
                        ? placed(a, ops, betweenWhole(a, ops, start, stop, dtype))
                        : result(a, ops, between(a, ops, start, stop));
        return a.bool("retstep") ? List.of(space, step(a, ops)) : space;
    }

    /** Between tensors Keras cuts the ends to the dtype, and the numbers stay as they are. */
    private static Tensor betweenWhole(Bound a, Ops ops, Tensor start, Tensor stop, DType dtype) {
        int num = a.integer("num");
        boolean open = !a.bool("endpoint") && num > 1;
        Tensor last = open ? ops.subtract(stop, ops.divide(ops.subtract(stop, start), num)) : stop;
        return ops.linspace(
                ops.cast(start, dtype), ops.cast(last, dtype), num, true, DType.FLOAT32);
    }

    /** What lies between two neighbours, NaN where there are none. */
    private static Tensor step(Bound a, Ops ops) {
        int gaps = a.bool("endpoint") ? a.integer("num") - 1 : a.integer("num");
        return gaps < 1
                ? Tensor.scalar(Float.NaN)
                : ops.divide(ops.subtract(tensor(a, ops, "stop"), tensor(a, ops, "start")), gaps);
    }

    private static Tensor logspace(Bound a, Ops ops) {
        Tensor exponents = between(a, ops, wide(a, ops, "start"), wide(a, ops, "stop"));
        Tensor base = Tensor.scalar(a.number("base"), DType.FLOAT64);
        return result(a, ops, ops.power(base, exponents));
    }

    private static Tensor geomspace(Bound a, Ops ops) {
        Tensor start = wide(a, ops, "start");
        Tensor stop = wide(a, ops, "stop");
        Tensor exponents = between(a, ops, ops.log10(ops.abs(start)), ops.log10(ops.abs(stop)));
        return result(a, ops, ops.multiply(ops.power(10, exponents), ops.sign(start)));
    }

    private static Tensor wide(Bound a, Ops ops, String name) {
        return ops.cast(tensor(a, ops, name), DType.FLOAT64);
    }

    /** What was computed, in the dtype that was asked for, else in that of the ends. */
    private static Tensor result(Bound a, Ops ops, Tensor computed) {
        DType dtype = a.dtypeOrNull("dtype");
        DType ends =
                ops.promotedType(tensor(a, ops, "start").dtype(), tensor(a, ops, "stop").dtype());
        return placed(
                a, ops, ops.cast(computed, dtype == null ? ops.resultType(ends, 1.0) : dtype));
    }

    /** The new axis, which is the first one, where it was asked for. */
    private static Tensor placed(Bound a, Ops ops, Tensor x) {
        return ops.moveaxis(x, 0, a.integer("axis"));
    }

    private static Tensor between(Bound a, Ops ops, Tensor start, Tensor stop) {
        int num = a.integer("num");
        if (num < 0) {
            throw a.expected("num", "at least 0", num);
        }
        return ops.linspace(start, stop, num, a.bool("endpoint"), DType.FLOAT64);
    }
}
