package org.keratin.tensor.internal.kernel;

import java.util.List;
import java.util.function.DoubleBinaryOperator;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.UnaryOp;
import org.keratin.tensor.kernels.Activation;

/**
 * Several functions of single elements, one after the other, in place: a stretch that fits into the
 * processor's cache goes through all of them before the next one does.
 */
public final class ChainKernel {

    private static final int STRETCH = 1 << 12;
    private static final int GRAIN = 1 << 15;

    private ChainKernel() {}

    /** One of the functions. */
    public sealed interface Link permits Function, Activated, WithRow, WithTensor {}

    /** A function of each element. */
    public record Function(UnaryOp op) implements Link {}

    /** An activation of each element. */
    public record Activated(Activation activation) implements Link {}

    /**
     * A function of each element and one of a row, which is as long as the last axis, or 1.
     *
     * @param left whether the row's element is the left operand
     */
    public record WithRow(BinaryOp op, float[] row, boolean left) implements Link {}

    /**
     * A function of each element and that at the same place of another tensor.
     *
     * @param operand which one
     * @param left whether the other tensor's element is the left operand
     */
    public record WithTensor(BinaryOp op, int operand, boolean left) implements Link {}

    /** The elements of another tensor: an array, and where in it they begin. */
    public record Operand(float[] array, int offset) {}

    /**
     * Runs the chain.
     *
     * @param at the elements
     * @param offset where they begin
     * @param size how many they are, a multiple of {@code length}
     * @param length how long the last axis is, at least 1
     */
    public static void run(
            List<Link> links,
            float[] at,
            int offset,
            int size,
            int length,
            List<Operand> operands) {
        int rows = Math.max(1, STRETCH / length);
        int stretch = rows * length;
        int count = (size + stretch - 1) / stretch;
        Parallel.over(
                count,
                Math.max(1, GRAIN / stretch),
                (from, to) -> {
                    for (int i = from; i < to; i++) {
                        int start = i * stretch;
                        int end = Math.min(size, start + stretch);
                        for (Link link : links) {
                            apply(link, at, offset, start, end, length, operands);
                        }
                    }
                });
    }

    private static void apply(
            Link link,
            float[] at,
            int offset,
            int start,
            int end,
            int length,
            List<Operand> operands) {
        if (link instanceof Function function) {
            UnaryKernel.floats(function.op(), at, 0, at, offset + start, offset + end);
        } else if (link instanceof Activated activated) {
            int i = offset + start;
            ActivationKernel.apply(activated.activation(), at, i, at, i, end - start);
        } else if (link instanceof WithTensor other) {
            Operand operand = operands.get(other.operand());
            binary(
                    other.op(),
                    at,
                    offset + start,
                    operand.array(),
                    operand.offset() + start,
                    1,
                    end - start,
                    other.left());
        } else if (link instanceof WithRow row) {
            if (row.row().length == 1) {
                binary(row.op(), at, offset + start, row.row(), 0, 0, end - start, row.left());
            } else {
                for (int i = start; i < end; i += length) {
                    binary(row.op(), at, offset + i, row.row(), 0, 1, length, row.left());
                }
            }
        }
    }

    private static void binary(
            BinaryOp op, float[] at, int i, float[] other, int j, int step, int n, boolean left) {
        boolean done =
                left
                        ? FloatLoops.run(op, other, j, step, at, i, 1, at, i, n)
                        : FloatLoops.run(op, at, i, 1, other, j, step, at, i, n);
        if (done) {
            return;
        }
        DoubleBinaryOperator function = BinaryMath.ofDoubles(op);
        for (int k = 0; k < n; k++) {
            float own = at[i + k];
            float given = other[j + k * step];
            at[i + k] =
                    (float)
                            (left
                                    ? function.applyAsDouble(given, own)
                                    : function.applyAsDouble(own, given));
        }
    }
}
