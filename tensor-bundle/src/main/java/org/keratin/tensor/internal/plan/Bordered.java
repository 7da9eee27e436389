package org.keratin.tensor.internal.plan;

import org.keratin.tensor.Tensor;
import org.keratin.tensor.Windows;
import org.keratin.tensor.kernels.Activation;

/**
 * What windows lie on: a value, and windows that reach over its edges where zeros were put around
 * it by a step of its own.
 */
record Bordered(Value input, Windows windows) {

    /** For windows that take zeros from beyond an edge. */
    static Bordered withZeros(Value input, Windows windows) {
        if (!(input instanceof Node node)
                || !(node.step() instanceof Step.Pad pad)
                || !isZero(node.inputs().get(1))
                || !isSpatial(pad)) {
            return new Bordered(input, windows);
        }
        return new Bordered(
                node.inputs().get(0),
                new Windows(
                        windows.strides(),
                        windows.dilation(),
                        sum(windows.before(), pad.before()),
                        sum(windows.after(), pad.after())));
    }

    /**
     * For windows that take the largest of what is not beyond an edge: zeros make no difference
     * where nothing is negative, and no window lies on them alone.
     */
    static Bordered withoutZeros(Value input, Windows windows, int[] size) {
        Bordered bordered = withZeros(input, windows);
        for (int i = 0; i < size.length; i++) {
            int reach = (size[i] - 1) * windows.dilation()[i];
            if (bordered.windows().before()[i] > reach || bordered.windows().after()[i] > reach) {
                return new Bordered(input, windows);
            }
        }
        return isPositive(bordered.input()) ? bordered : new Bordered(input, windows);
    }

    private static boolean isZero(Value value) {
        if (!(value instanceof Value.Constant constant)) {
            return false;
        }
        Tensor tensor = constant.tensor();
        return tensor.size() == 1 && tensor.doubleAt(0) == 0;
    }

    private static boolean isSpatial(Step.Pad pad) {
        int last = pad.before().length - 1;
        int outside = pad.before()[0] + pad.after()[0] + pad.before()[last] + pad.after()[last];
        return outside == 0;
    }

    private static int[] sum(int[] own, int[] added) {
        int[] sum = own.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.addExact(sum[i], added[i + 1]);
        }
        return sum;
    }

    private static boolean isPositive(Value value) {
        if (!(value instanceof Node node)) {
            return false;
        }
        Tail tail =
                node.step() instanceof PackedConvolution convolution
                        ? convolution.tail()
                        : node.step() instanceof ChannelConvolution channels
                                ? channels.tail()
                                : null;
        if (tail == null || !tail.rest().isEmpty()) {
            return false;
        }
        Activation activation = tail.epilogue().activation();
        return activation.clamps() || activation == Activation.SIGMOID;
    }
}
