package org.keratin.tensor.internal.plan;

import java.util.ArrayList;
import java.util.List;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.internal.kernel.ChainKernel.Link;
import org.keratin.tensor.internal.kernel.ChainKernel.WithRow;

/**
 * A scale, then a shift, of the columns of a product: what BatchNormalization does behind a
 * convolution, say. Each is one number for each column, or one for all.
 *
 * @param scale what each column is multiplied by; null for nothing
 * @param shift what is added to each column; null for nothing
 */
record Affine(float[] scale, float[] shift) {

    private static final Affine NONE = new Affine(null, null);

    /** What links do; {@code null} if that is more than a scale and a shift. */
    static Affine of(List<Link> links) {
        Affine affine = NONE;
        for (Link link : links) {
            affine = affine == null ? null : affine.then(link);
        }
        return affine;
    }

    /** This with one more function applied, or {@code null} if that is no scale or shift. */
    Affine then(Link link) {
        if (!(link instanceof WithRow row)) {
            return null;
        }
        float[] operand = row.row();
        return switch (row.op()) {
            case ADD -> shifted(operand);
            case SUBTRACT ->
                    row.left()
                            ? scaled(new float[] {-1}).shifted(operand)
                            : shifted(product(operand, new float[] {-1}));
            case MULTIPLY -> scaled(operand);
            case DIVIDE -> row.left() ? null : scaled(reciprocal(operand));
            default -> null;
        };
    }

    /** The same as links, of which there are two at most: the scale, then the shift. */
    List<Link> links() {
        List<Link> links = new ArrayList<>();
        if (scale != null) {
            links.add(new WithRow(BinaryOp.MULTIPLY, scale, false));
        }
        if (shift != null) {
            links.add(new WithRow(BinaryOp.ADD, shift, false));
        }
        return links;
    }

    private Affine scaled(float[] factor) {
        return new Affine(
                scale == null ? factor : product(scale, factor),
                shift == null ? null : product(shift, factor));
    }

    private Affine shifted(float[] row) {
        return new Affine(scale, shift == null ? row : sum(shift, row));
    }

    private static float[] product(float[] a, float[] b) {
        float[] product = new float[Math.max(a.length, b.length)];
        for (int i = 0; i < product.length; i++) {
            product[i] = at(a, i) * at(b, i);
        }
        return product;
    }

    private static float[] sum(float[] a, float[] b) {
        float[] sum = new float[Math.max(a.length, b.length)];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = at(a, i) + at(b, i);
        }
        return sum;
    }

    private static float[] reciprocal(float[] row) {
        float[] reciprocal = new float[row.length];
        for (int i = 0; i < row.length; i++) {
            reciprocal[i] = 1 / row[i];
        }
        return reciprocal;
    }

    private static float at(float[] row, int i) {
        return row.length == 1 ? row[0] : row[i];
    }
}
