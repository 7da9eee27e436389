package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.pair;
import static org.keratin.keras.internal.ops.Operands.tensor;
import static org.keratin.keras.internal.ops.Operands.tensorOrNull;
import static org.keratin.keras.internal.ops.Operands.unary;

import java.util.ArrayList;
import java.util.List;
import org.keratin.keras.internal.Bound;
import org.keratin.tensor.Histogram;
import org.keratin.tensor.Ops;
import org.keratin.tensor.SignedLogarithm;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.Uniques;

/** The functions of {@code keras.ops.numpy} of distributions and of series of measurements. */
public final class StatisticsTable extends NumpyTable {

    /** Makes it. */
    public StatisticsTable() {
        super(
                numpy().function(
                                "bincount(x, weights: tensor=None, minlength=0, sparse=False)",
                                StatisticsTable::bincount)
                        .operation("Bincount", "weights", "minlength", "sparse")
                        .function("corrcoef(x)", unary(Ops::corrcoef))
                        .operation("Corrcoef")
                        .function(
                                "correlate(x1, x2, mode=\"valid\")",
                                (a, ops) -> {
                                    Operands.Pair pair = pair(a, ops, "x1", "x2");
                                    return ops.correlate(
                                            pair.first(), pair.second(), a.string("mode"));
                                })
                        .operation("Correlate", "mode")
                        .function(
                                "histogram(x, bins=10, range: pair of floats=None)",
                                StatisticsTable::histogram)
                        .operation("Histogram", "bins", "range")
                        .function(
                                "percentile(x, q, axis: int or list of ints=None, method=\"linear\", keepdims=False)",
                                (a, ops) ->
                                        ops.percentile(
                                                tensor(a, ops, "x"),
                                                tensor(a, ops, "q"),
                                                a.axes("axis"),
                                                a.string("method"),
                                                a.bool("keepdims")))
                        .operation("Percentile", "axis", "method", "keepdims")
                        .function(
                                "quantile(x, q, axis: int or list of ints=None, method=\"linear\", keepdims=False)",
                                (a, ops) ->
                                        ops.quantile(
                                                tensor(a, ops, "x"),
                                                tensor(a, ops, "q"),
                                                a.axes("axis"),
                                                a.string("method"),
                                                a.bool("keepdims")))
                        .operation("Quantile", "axis", "method", "keepdims")
                        .function(
                                "slogdet(x)",
                                (a, ops) -> {
                                    SignedLogarithm found = ops.slogdet(tensor(a, ops, "x"));
                                    return List.of(found.sign(), found.logarithm());
                                })
                        .operation("Slogdet")
                        .function(
                                "trapezoid(y, x: tensor=None, dx=1.0, axis=-1)",
                                StatisticsTable::trapezoid)
                        .operation("Trapezoid", "x", "dx", "axis")
                        .function(
                                "unique(x, sorted=True, return_index=False, return_inverse=False, return_counts=False, axis: int=None, size: int=None, fill_value: float=None)",
                                StatisticsTable::unique)
                        .operation(
                                "Unique",
                                "sorted",
                                "return_index",
                                "return_inverse",
                                "return_counts",
                                "axis",
                                "size",
                                "fill_value")
                        .function(
                                "vander(x, N: int=None, increasing=False)",
                                (a, ops) -> {
                                    Tensor x = tensor(a, ops, "x");
                                    int n = a.isNull("N") ? x.size() : a.integer("N");
                                    return ops.vander(x, n, a.bool("increasing"));
                                })
                        .operation("Vander", "N", "increasing"));
    }

    private static Tensor bincount(Bound a, Ops ops) {
        Tensor x = Concrete.require("bincount", tensor(a, ops, "x"));
        if (a.bool("sparse")) {
            throw a.expected("sparse", "False, since no tensor here is sparse", true);
        }
        long length = a.integer("minlength");
        for (int i = 0; i < x.size(); i++) {
            if (x.longAt(i) < 0) {
                throw a.expected("x", "whole numbers of at least 0", x.longAt(i));
            }
            length = Math.max(length, x.longAt(i) + 1);
        }
        if (length > Integer.MAX_VALUE - 8) {
            throw a.expected("x", "numbers that can be counted in one array", length - 1);
        }
        Tensor weights = tensorOrNull(a, ops, "weights");
        if (x.shape().rank() < 2) {
            return ops.bincount(x, weights, (int) length);
        }
        List<Tensor> rows = new ArrayList<>();
        for (int i = 0; i < x.shape().dim(0); i++) {
            Tensor row = weights == null ? null : ops.at(weights, 0, i);
            rows.add(ops.bincount(ops.at(x, 0, i), row, (int) length));
        }
        return ops.stack(rows, 0);
    }

    private static List<Tensor> histogram(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        if (x.shape().rank() > 1) {
            throw a.expected("x", "a vector", x);
        }
        List<?> range = Operands.items(a.value("range"));
        double[] ends = range == null || range.isEmpty() ? null : a.numbers("range");
        Histogram histogram = ops.histogram(x, a.integer("bins"), ends);
        return List.of(histogram.counts(), histogram.edges());
    }

    private static Tensor trapezoid(Bound a, Ops ops) {
        Tensor y = tensor(a, ops, "y");
        return a.isNull("x")
                ? ops.trapezoid(y, a.number("dx"), a.integer("axis"))
                : ops.trapezoid(y, tensor(a, ops, "x"), a.integer("axis"));
    }

    private static Object unique(Bound a, Ops ops) {
        Tensor x = tensor(a, ops, "x");
        Integer size = a.integerOrNull("size");
        if (size != null && size < 0) {
            throw a.expected("size", "at least 0", size);
        }
        Number filler = a.numericOrNull("fill_value");
        Uniques found =
                ops.unique(
                        size == null ? Concrete.require("unique", x) : x,
                        a.integerOrNull("axis"),
                        size,
                        filler == null ? 0 : filler);
        List<Tensor> outputs = new ArrayList<>(List.of(found.values()));
        if (a.bool("return_index")) {
            outputs.add(found.indices());
        }
        if (a.bool("return_inverse")) {
            outputs.add(found.inverse());
        }
        if (a.bool("return_counts")) {
            outputs.add(found.counts());
        }
        return outputs.size() == 1 ? outputs.get(0) : outputs;
    }
}
