package org.keratin.tensor.internal;

import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Recurrence;
import org.keratin.tensor.RecurrentCell;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorSpec;

/** What a recurrent operation asks of its operands, and the shape and dtype it gives. */
public final class RecurrentRules {

    private RecurrentRules() {}

    /** Checks the operands; they are those of {@link org.keratin.tensor.RecurrentOps#recur}. */
    public static TensorSpec recur(
            Recurrence how,
            Tensor x,
            Tensor mask,
            Tensor kernel,
            Tensor bias,
            Tensor recurrentKernel,
            Tensor recurrentBias,
            List<Tensor> states) {
        DType dtype = x.dtype();
        Rules.check(dtype.isFloating(), "expected floating elements, found %s", dtype);
        Shape shape = x.shape();
        Rules.check(
                shape.rank() == 3 && shape.dim(1) != 0,
                "expected (batch, steps, in) with at least one step, found %s",
                shape);
        Rules.check(
                recurrentKernel.shape().rank() == 2,
                "expected a recurrent kernel of two axes, found %s",
                recurrentKernel.shape());
        int units = recurrentKernel.shape().dim(0);
        int all = how.cell().gates() * units;
        expect("recurrent kernel", recurrentKernel, dtype, Shape.of(units, all));
        expect("kernel", kernel, dtype, Shape.of(shape.last(), all));
        if (mask != null) {
            expect("mask", mask, DType.BOOL, shape.slice(0, 2));
        }
        if (bias != null) {
            expect("bias", bias, dtype, Shape.of(all));
        }
        if (recurrentBias != null) {
            Rules.check(
                    how.cell() == RecurrentCell.GRU_RESET_AFTER,
                    "expected no recurrent bias for %s, found one",
                    how.cell());
            expect("recurrent bias", recurrentBias, dtype, Shape.of(all));
        }
        Rules.check(
                states.size() == how.cell().states(),
                "expected %s states, found %s",
                how.cell().states(),
                states.size());
        for (Tensor state : states) {
            expect("state", state, dtype, Shape.of(shape.dim(0), units));
        }
        return new TensorSpec(Shape.of(shape.dim(0), how.rows(shape.dim(1)), units), dtype);
    }

    private static void expect(String what, Tensor found, DType dtype, Shape shape) {
        Rules.check(
                found.dtype() == dtype && found.shape().equals(shape),
                "expected a %s of %s %s, found %s %s",
                what,
                dtype,
                shape,
                found.dtype(),
                found.shape());
    }
}
