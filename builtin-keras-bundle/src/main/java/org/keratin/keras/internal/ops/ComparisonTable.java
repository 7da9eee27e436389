package org.keratin.keras.internal.ops;

import static org.keratin.keras.internal.ops.Operands.binary;
import static org.keratin.keras.internal.ops.Operands.pair;
import static org.keratin.keras.internal.ops.Operands.tensor;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.keras.internal.Bound;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.ops.numpy} that compare, and that choose by the answer. */
public final class ComparisonTable extends NumpyTable {

    /** Makes it. */
    public ComparisonTable() {
        super(
                numpy().function(
                                "allclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False)",
                                (a, ops) -> ops.all(isclose(a, ops)))
                        .operation("AllClose", "rtol", "atol", "equal_nan")
                        .function("equal(x1, x2)", binary(Ops::equal))
                        .operation("Equal")
                        .function("greater(x1, x2)", binary(Ops::greater))
                        .operation("Greater")
                        .function("greater_equal(x1, x2)", binary(Ops::greaterEqual))
                        .operation("GreaterEqual")
                        .function(
                                "isclose(x1, x2, rtol=1e-5, atol=1e-8, equal_nan=False)",
                                ComparisonTable::isclose)
                        .operation("Isclose", "equal_nan")
                        .function(
                                "isin(x1, x2, assume_unique=False, invert=False)",
                                ComparisonTable::isin)
                        .operation("IsIn", "assume_unique", "invert")
                        .function("less(x1, x2)", binary(Ops::less))
                        .operation("Less")
                        .function("less_equal(x1, x2)", binary(Ops::lessEqual))
                        .operation("LessEqual")
                        .function("logical_and(x1, x2)", binary(Ops::logicalAnd))
                        .operation("LogicalAnd")
                        .function("logical_or(x1, x2)", binary(Ops::logicalOr))
                        .operation("LogicalOr")
                        .function("logical_xor(x1, x2)", binary(Ops::logicalXor))
                        .operation("LogicalXor")
                        .function("not_equal(x1, x2)", binary(Ops::notEqual))
                        .operation("NotEqual")
                        .function(
                                "select(condlist: list of tensors, choicelist: list of tensors, default: tensor=0)",
                                ComparisonTable::select)
                        .operation("Select")
                        .function(
                                "where(condition, x1: tensor=None, x2: tensor=None)",
                                ComparisonTable::where)
                        .operation("Where"));
    }

    private static Tensor isclose(Bound a, Ops ops) {
        Operands.Pair pair = pair(a, ops, "x1", "x2");
        return ops.isclose(
                pair.first(),
                pair.second(),
                a.number("rtol"),
                a.number("atol"),
                a.bool("equal_nan"));
    }

    private static Tensor isin(Bound a, Ops ops) {
        Operands.Pair pair = pair(a, ops, "x1", "x2");
        Tensor in = ops.isin(pair.first(), pair.second());
        return a.bool("invert") ? ops.logicalNot(in) : in;
    }

    private static Tensor select(Bound a, Ops ops) {
        List<Tensor> conditions = a.tensors("condlist");
        List<Tensor> choices = a.tensors("choicelist");
        if (conditions.size() != choices.size() || choices.isEmpty()) {
            throw a.expected(
                    "choicelist",
                    "as many tensors as there are conditions ("
                            + conditions.size()
                            + "), and one at least",
                    choices.size() + " tensors");
        }
        Object last = a.value("default");
        Tensor chosen =
                last instanceof Number number
                        ? ops.weak(number, choices.get(0))
                        : Arguments.toTensor(last);
        for (int i = conditions.size() - 1; i >= 0; i--) {
            chosen = ops.where(conditions.get(i), choices.get(i), chosen);
        }
        return chosen;
    }

    private static Tensor where(Bound a, Ops ops) {
        Tensor condition = tensor(a, ops, "condition");
        if (a.isNull("x1") || a.isNull("x2")) {
            return ops.where(Concrete.require("where", condition));
        }
        Operands.Pair pair = pair(a, ops, "x1", "x2");
        return ops.where(condition, pair.first(), pair.second());
    }
}
