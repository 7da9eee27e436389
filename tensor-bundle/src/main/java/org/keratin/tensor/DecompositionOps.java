package org.keratin.tensor;

import org.keratin.tensor.internal.Determinant;
import org.keratin.tensor.internal.QrDecomposition;
import org.osgi.annotation.versioning.ProviderType;

/** Matrices as products of simpler ones; leading axes are a batch. */
@ProviderType
public interface DecompositionOps extends PromotionOps {

    /**
     * {@code x}, {@code (…, m, n)}, as a product of {@code q}, {@code (…, m, k)}, and {@code r},
     * {@code (…, k, n)}, where {@code k} is the smaller of {@code m} and {@code n}.
     */
    default Qr qr(Tensor x) {
        return qr(x, "reduced");
    }

    /**
     * {@code x}, {@code (…, m, n)}, as a product of {@code q}, {@code (…, m, k)}, and {@code r},
     * {@code (…, k, n)}.
     *
     * @param mode {@code "reduced"} for the smaller of {@code m} and {@code n} as {@code k}, {@code
     *     "complete"} for {@code m}
     */
    default Qr qr(Tensor x, String mode) {
        return QrDecomposition.of(this, x, mode);
    }

    /**
     * The sign (0 for a singular matrix) and the logarithm of the absolute value of the
     * determinants of {@code x}, {@code (…, n, n)}, which themselves may be too large a number.
     */
    default SignedLogarithm slogdet(Tensor x) {
        return Determinant.of(this, x);
    }
}
