package org.keratin.tensor.internal.compose;

import java.util.stream.IntStream;
import org.keratin.tensor.PadMode;
import org.keratin.tensor.Shape;
import org.keratin.tensor.ShapeOps;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.Promotion;

/** Bodies of {@link ShapeOps#pad(Tensor, int[][])} and its kin. */
public final class Borders {

    private Borders() {}

    /** One value around the tensor. */
    public static Tensor constant(ShapeOps ops, Tensor x, int[][] padWidth, Number value) {
        int[][] widths = widths(x.shape(), padWidth);
        int[] before = IntStream.range(0, widths.length).map(i -> widths[i][0]).toArray();
        int[] after = IntStream.range(0, widths.length).map(i -> widths[i][1]).toArray();
        return ops.pad(x, before, after, Promotion.scalar(value, x.dtype()));
    }

    /** Elements of the tensor around it. */
    public static Tensor mirrored(ShapeOps ops, Tensor x, int[][] padWidth, PadMode mode) {
        int[][] widths = widths(x.shape(), padWidth);
        Tensor padded = x;
        for (int axis = 0; axis < widths.length; axis++) {
            int before = widths[axis][0];
            int after = widths[axis][1];
            int length = x.shape().dim(axis);
            if (before == 0 && after == 0) {
                continue;
            }
            if (length == 0) {
                throw new TensorException(
                        "expected elements to repeat on axis "
                                + axis
                                + ", found shape "
                                + x.shape());
            }
            int[] indices =
                    IntStream.range(-before, length + after)
                            .map(i -> source(i, length, mode))
                            .toArray();
            padded = ops.gather(padded, Tensor.of(indices, indices.length), axis);
        }
        return padded;
    }

    private static int source(int position, int length, PadMode mode) {
        if (mode == PadMode.EDGE || length == 1) {
            return Math.max(0, Math.min(length - 1, position));
        }
        boolean symmetric = mode == PadMode.SYMMETRIC;
        int period = symmetric ? 2 * length : 2 * (length - 1);
        int folded = Math.floorMod(position, period);
        return folded < length ? folded : symmetric ? period - 1 - folded : period - folded;
    }

    private static int[][] widths(Shape shape, int[][] padWidth) {
        int rank = shape.rank();
        boolean fits = padWidth.length == rank || padWidth.length == 1;
        for (int[] width : padWidth) {
            fits = fits && width.length == 2 && width[0] >= 0 && width[1] >= 0;
        }
        if (!fits) {
            throw new TensorException(
                    "expected two widths of at least 0 for each axis of shape " + shape);
        }
        return IntStream.range(0, rank)
                .mapToObj(i -> padWidth[padWidth.length == 1 ? 0 : i])
                .toArray(int[][]::new);
    }
}
