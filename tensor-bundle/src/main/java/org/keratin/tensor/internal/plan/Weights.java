package org.keratin.tensor.internal.plan;

import java.util.List;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;
import org.keratin.tensor.internal.kernel.ChainKernel.WithRow;

/**
 * The constant kernel of a product, its columns along the last axis, and what follows the product.
 * A scale that comes first can be multiplied into the kernel, which makes a second one of it; so a
 * large kernel stays what it is, and the scale is left to the kernels.
 *
 * @param kernel the kernel
 * @param scale what columns are to be multiplied by, or null
 * @param links what follows then
 */
record Weights(DenseTensor kernel, float[] scale, List<Link> links) {

    /** From how many elements on a kernel is not copied for a scale. */
    private static final int LARGE = 1 << 14;

    /** Farther from 1, numbers that are divided by a scale and multiplied again may be lost. */
    private static final float LARGEST_SCALE = 1e12f;

    /** With the scale apart, if that is better. */
    static Weights of(Tensor kernel, List<Link> links, int columns) {
        float[] scale = scale(links, columns);
        if (scale != null && kernel.size() >= LARGE && isModerate(scale)) {
            return new Weights(DenseTensor.of(kernel), scale, links.subList(1, links.size()));
        }
        return folded(kernel, links, columns);
    }

    /** With the scale in the kernel. */
    static Weights folded(Tensor kernel, List<Link> links, int columns) {
        DenseTensor plain = DenseTensor.of(kernel);
        float[] scale = scale(links, columns);
        if (scale == null) {
            return new Weights(plain, null, links);
        }
        float[] scaled = plain.toFloats();
        for (int i = 0; i < scaled.length; i += columns) {
            for (int c = 0; c < columns; c++) {
                scaled[i + c] *= scale[c];
            }
        }
        return new Weights(
                DenseTensor.wrap(plain.dtype(), plain.shape(), scaled),
                null,
                links.subList(1, links.size()));
    }

    private static float[] scale(List<Link> links, int columns) {
        return !links.isEmpty()
                        && links.get(0) instanceof WithRow row
                        && row.op() == BinaryOp.MULTIPLY
                        && (row.row().length == 1 || row.row().length == columns)
                ? Tail.expanded(row.row(), columns)
                : null;
    }

    private static boolean isModerate(float[] scale) {
        for (float factor : scale) {
            float size = Math.abs(factor);
            if (!(size <= LARGEST_SCALE && size >= 1 / LARGEST_SCALE)) {
                return false;
            }
        }
        return true;
    }
}
