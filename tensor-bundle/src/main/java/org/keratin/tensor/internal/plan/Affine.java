package org.keratin.tensor.internal.plan;

import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.kernel.ChainKernel.WithRow;

/**
 * A scale and a shift behind a product with a kernel, which become a part of the kernel and of one
 * vector that is added: what BatchNormalization does behind a convolution, say.
 *
 * @param kernel the kernel, its outputs along the last axis
 * @param shift what is added to each output, a vector or a scalar; {@code null} for nothing
 */
record Affine(Tensor kernel, Tensor shift) {

    /** This with one more function applied, or {@code null} if that is no scale or shift. */
    Affine then(WithRow link) {
        Tensor row =
                link.row().length == 1
                        ? Tensor.scalar(link.row()[0])
                        : Tensor.of(link.row(), link.row().length);
        Ops ops = CpuOps.instance();
        return switch (link.op()) {
            case ADD -> shifted(row, ops);
            case SUBTRACT ->
                    link.left()
                            ? scaled(Tensor.scalar(-1f), ops).shifted(row, ops)
                            : shifted(ops.negative(row), ops);
            case MULTIPLY -> scaled(row, ops);
            case DIVIDE -> link.left() ? null : scaled(ops.reciprocal(row), ops);
            default -> null;
        };
    }

    private Affine scaled(Tensor scale, Ops ops) {
        return new Affine(
                ops.binary(BinaryOp.MULTIPLY, kernel, scale),
                shift == null ? null : ops.binary(BinaryOp.MULTIPLY, shift, scale));
    }

    private Affine shifted(Tensor row, Ops ops) {
        return new Affine(kernel, shift == null ? row : ops.binary(BinaryOp.ADD, shift, row));
    }
}
