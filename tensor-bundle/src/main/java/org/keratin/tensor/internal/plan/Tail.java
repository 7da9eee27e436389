package org.keratin.tensor.internal.plan;

import java.util.Arrays;
import java.util.List;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.kernel.ChainKernel;
import org.keratin.tensor.internal.kernel.ChainKernel.Activated;
import org.keratin.tensor.internal.kernel.ChainKernel.Function;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;
import org.keratin.tensor.internal.kernel.ChainKernel.WithRow;
import org.keratin.tensor.internal.kernel.ChainKernel.WithTensor;
import org.keratin.tensor.kernels.Activation;
import org.keratin.tensor.kernels.Epilogue;

/**
 * What follows a product: the part that its kernel does while the sums are at hand, and the
 * functions that come behind it.
 *
 * @param epilogue what the kernel does
 * @param addend which of the tensors behind the product's own operands is added to the sums, or -1
 * @param rest what is left to do, in place
 */
record Tail(Epilogue epilogue, int addend, List<Link> rest) {

    /**
     * Of links in their order.
     *
     * @param columns how wide the result is
     * @param scale what the sums are to be multiplied by before all, or null
     * @param adds whether the kernel can add to what is there
     */
    static Tail of(List<Link> links, int columns, float[] scale, boolean adds) {
        float[] bias = null;
        int addend = -1;
        int at = 0;
        for (; at < links.size(); at++) {
            Link link = links.get(at);
            if (bias == null && link instanceof WithRow row && row.op() == BinaryOp.ADD) {
                bias = expanded(row.row(), columns);
            } else if (adds
                    && addend < 0
                    && link instanceof WithTensor other
                    && other.op() == BinaryOp.ADD) {
                addend = other.operand();
            } else {
                break;
            }
        }
        Activation activation = Activation.LINEAR;
        int end = at;
        Bounds bounds = Bounds.NONE;
        while (end < links.size() && bounds.and(links.get(end)) != null) {
            bounds = bounds.and(links.get(end++));
        }
        if (bounds.activation() != Activation.LINEAR) {
            activation = bounds.activation();
            at = end;
        } else if (at < links.size()) {
            activation = activation(links.get(at));
            at += activation == Activation.LINEAR ? 0 : 1;
        }
        // The bias is added before sums are scaled.
        float[] unscaled = bias == null || scale == null ? bias : quotient(bias, scale);
        Epilogue epilogue = new Epilogue(addend >= 0, unscaled, scale, activation);
        return new Tail(epilogue, addend, List.copyOf(links.subList(at, links.size())));
    }

    private static float[] quotient(float[] row, float[] divisor) {
        float[] quotient = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            quotient[i] = row[i] / divisor[i];
        }
        return quotient;
    }

    /** A row of {@code columns} numbers. */
    static float[] expanded(float[] row, int columns) {
        if (row.length == columns) {
            return row;
        }
        float[] wide = new float[columns];
        Arrays.fill(wide, row[0]);
        return wide;
    }

    private static Activation activation(Link link) {
        if (link instanceof Activated activated) {
            return activated.activation();
        }
        if (!(link instanceof Function function)) {
            return Activation.LINEAR;
        }
        return switch (function.op()) {
            case RELU -> Activation.RELU;
            case SIGMOID -> Activation.SIGMOID;
            case TANH -> Activation.TANH;
            default -> Activation.LINEAR;
        };
    }

    /** Puts in place what the kernel is to add to; {@code behind} are the tensors of the links. */
    void begin(List<Tensor> behind, float[] to) {
        if (addend >= 0) {
            Operands.copy(behind.get(addend), to);
        }
    }

    /** Does what the kernel has left. */
    void end(List<Tensor> behind, float[] to, int size, int length) {
        if (!rest.isEmpty() && size > 0) {
            ChainKernel.run(rest, to, 0, size, length, Operands.of(behind));
        }
    }
}
