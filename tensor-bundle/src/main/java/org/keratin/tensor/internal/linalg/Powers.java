package org.keratin.tensor.internal.linalg;

import org.keratin.tensor.LinalgOps;
import org.keratin.tensor.Tensor;

/** The body of {@link LinalgOps#matrixPower}. */
public final class Powers {

    private Powers() {}

    /** By squares: as many products as {@code n} has binary digits, twice at most. */
    public static Tensor power(LinalgOps ops, Tensor x, int n) {
        int order = Matrices.order(x);
        if (n == 0) {
            return ops.broadcastTo(ops.eye(order, order, 0, x.dtype()), x.shape());
        }
        Tensor square = n < 0 ? ops.inv(x) : x;
        Tensor product = null;
        for (long left = Math.abs((long) n); left > 0; left /= 2) {
            if (left % 2 == 1) {
                product = product == null ? square : ops.matrixProduct(product, square);
            }
            square = left > 1 ? ops.matrixProduct(square, square) : square;
        }
        return product;
    }
}
