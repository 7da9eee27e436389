package org.keratin.tensor.internal.kernel;

/** A product with a packed matrix in plain Java, on this thread. */
final class PlainProduct {

    private PlainProduct() {}

    /**
     * Multiplies.
     *
     * @param a rows that begin at {@code i}, {@code lda} elements apart
     * @param panels a matrix {@code (k, n)}, packed
     * @param add whether the sums are added to what is there
     * @param bias added to each column, or null
     * @param to rows that begin at {@code o}, {@code ldo} elements apart
     */
    static void run(
            float[] a,
            int i,
            int lda,
            int rows,
            float[] panels,
            int k,
            int n,
            boolean add,
            float[] bias,
            float[] to,
            int o,
            int ldo) {
        for (int c = 0; c < n; c += Panels.WIDTH) {
            int width = Panels.width(c, n);
            int used = Math.min(width, n - c);
            for (int row = 0; row < rows; row++) {
                int at = o + row * ldo + c;
                if (bias != null && !add) {
                    System.arraycopy(bias, c, to, at, used);
                }
                ScalarBlocks.multiply(
                        a,
                        i + row * lda,
                        panels,
                        c * k,
                        width,
                        to,
                        at,
                        used,
                        k,
                        add || bias != null);
            }
        }
    }
}
