package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.binary;
import static org.keratin.keras.internal.ops.Operands.reduction;
import static org.keratin.keras.internal.ops.Operands.tensor;
import static org.keratin.keras.internal.ops.Operands.unary;

import java.util.List;
import org.keratin.keras.internal.Bound;
import org.keratin.keras.internal.Computation;
import org.keratin.keras.internal.TableBuilder;
import org.keratin.tensor.Ops;
import org.keratin.tensor.SignedLogarithm;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TopK;

/** The functions of {@code keras.ops} that Keras keeps in its module {@code math}. */
public final class MathTable extends OpsTable {

    /** A fold of the rows of each segment. */
    private interface Segments {
        Tensor fold(Ops ops, Tensor data, Tensor ids, int count);
    }

    private static final String SEGMENTS =
            "(data, segment_ids, num_segments: int=None, sorted=False)";

    /** Makes it. */
    public MathTable() {
        super(
                TableBuilder.of("keras.ops")
                        .function("cdist(x, y)", binary("x", "y", Ops::cdist))
                        .operation("CDist")
                        .function("erf(x)", unary(Ops::erf))
                        .operation("Erf")
                        .function("erfc(x)", unary(Ops::erfc))
                        .operation("Erfc")
                        .function("erfinv(x)", unary(Ops::erfinv))
                        .operation("Erfinv")
                        .function("gammainc(x1, x2)", binary(Ops::gammainc))
                        .operation("Gammainc")
                        .function(
                                "in_top_k(targets, predictions, k: int)",
                                (a, ops) ->
                                        ops.inTopK(
                                                tensor(a, ops, "targets"),
                                                tensor(a, ops, "predictions"),
                                                a.integer("k")))
                        .operation("InTopK", "k")
                        .function("logdet(x)", unary(MathTable::logdet))
                        .operation("Logdet")
                        .function(
                                "logsumexp(x, axis: int or list of ints=None, keepdims=False)",
                                reduction(Ops::logsumexp))
                        .operation("Logsumexp", "axis", "keepdims")
                        .function("rsqrt(x)", unary(Ops::rsqrt))
                        .operation("Rsqrt")
                        .function("segment_max" + SEGMENTS, segments(Ops::segmentMax))
                        .operation("SegmentMax", "num_segments", "sorted")
                        .function("segment_min" + SEGMENTS, segments(Ops::segmentMin))
                        .operation("SegmentMin", "num_segments", "sorted")
                        .function("segment_prod" + SEGMENTS, segments(Ops::segmentProd))
                        .operation("SegmentProd", "num_segments", "sorted")
                        .function("segment_sum" + SEGMENTS, segments(Ops::segmentSum))
                        .operation("SegmentSum", "num_segments", "sorted")
                        .function(
                                "top_k(x, k: int, sorted=True, is_stable=True)",
                                (a, ops) -> {
                                    TopK found = ops.topK(tensor(a, ops, "x"), a.integer("k"));
                                    return List.of(found.values(), found.indices());
                                })
                        .operation("TopK", "k", "sorted", "is_stable"),
                "keras.src.ops.math");
    }

    /** The logarithm of determinants: NaN of a negative one. */
    private static Tensor logdet(Ops ops, Tensor x) {
        SignedLogarithm found = ops.slogdet(x);
        return ops.where(ops.less(found.sign(), 0), Double.NaN, found.logarithm());
    }

    private static Computation<Tensor> segments(Segments segments) {
        return (a, ops) -> {
            Tensor ids = tensor(a, ops, "segment_ids");
            return segments.fold(ops, tensor(a, ops, "data"), ids, count(a, ids));
        };
    }

    private static int count(Bound a, Tensor ids) {
        if (!a.isNull("num_segments")) {
            return a.integer("num_segments");
        }
        long largest = -1;
        for (long id : Concrete.require("segment_sum and its kin", ids).toLongs()) {
            largest = Math.max(largest, id);
        }
        if (largest >= Integer.MAX_VALUE - 8) {
            throw a.expected("segment_ids", "segments that fit into one array", largest);
        }
        return (int) largest + 1;
    }
}
