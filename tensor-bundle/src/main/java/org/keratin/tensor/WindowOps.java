package org.keratin.tensor;

import org.keratin.tensor.internal.compose.WindowShapes;
import org.osgi.annotation.versioning.ProviderType;

/** Windows for signals: vectors that rise from both ends to the middle, float32. */
@ProviderType
public interface WindowOps extends CreationOps {

    /** A triangle that is 0 at both ends. */
    default Tensor bartlett(int length) {
        return WindowShapes.of(this, length, x -> subtract(1, abs(subtract(multiply(x, 2), 1))));
    }

    /** A sum of two cosines that is 0 at both ends. */
    default Tensor blackman(int length) {
        return WindowShapes.cosines(this, length, 0.42, 0.5, 0.08);
    }

    /** A cosine that is 0.08 at both ends. */
    default Tensor hamming(int length) {
        return WindowShapes.cosines(this, length, 0.54, 0.46);
    }

    /** A cosine that is 0 at both ends. */
    default Tensor hanning(int length) {
        return WindowShapes.cosines(this, length, 0.5, 0.5);
    }

    /** A Bessel function, the narrower the larger {@code beta} is. */
    default Tensor kaiser(int length, double beta) {
        return WindowShapes.kaiser(this, length, beta);
    }
}
