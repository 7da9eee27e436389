package org.keratin.keras.internal.preprocessing;

import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * How much each frequency of a spectrum counts in each band of the mel scale: triangles that are
 * equally wide on that scale, each from the middle of the last band to that of the next.
 *
 * @param bands how many bands there are
 * @param frequencies how many frequencies the spectrum has, from 0 to half the sampling rate
 * @param samplingRate samples per second
 * @param lowest where the first band begins, in hertz
 * @param highest where the last band ends, in hertz
 */
public record MelScale(
        int bands, int frequencies, double samplingRate, double lowest, double highest) {

    private static final double BREAK_HERTZ = 700;
    private static final double SCALE = 1127;

    /** The weights {@code (frequencies, bands)}; frequency 0 counts in no band. */
    public Tensor weights(Ops ops) {
        Tensor hertz = ops.linspace(0, samplingRate / 2, frequencies);
        Tensor mels = ops.reshape(mel(hertz, ops), -1, 1);
        Tensor edges = ops.linspace(mel(lowest), mel(highest), bands + 2);
        Tensor lower = ops.sliceAxis(edges, 0, 0, bands);
        Tensor center = ops.sliceAxis(edges, 0, 1, bands + 1);
        Tensor upper = ops.sliceAxis(edges, 0, 2, bands + 2);
        Tensor rising = ops.divide(ops.subtract(mels, lower), ops.subtract(center, lower));
        Tensor falling = ops.divide(ops.subtract(upper, mels), ops.subtract(upper, center));
        Tensor triangles = ops.maximum(ops.minimum(rising, falling), 0);
        Tensor counts =
                ops.greater(ops.reshape(ops.range(0, 1, frequencies, DType.INT32), -1, 1), 0);
        return ops.where(counts, triangles, ops.zerosLike(triangles));
    }

    private static Tensor mel(Tensor hertz, Ops ops) {
        return ops.multiply(ops.log1p(ops.divide(hertz, BREAK_HERTZ)), SCALE);
    }

    private static double mel(double hertz) {
        return SCALE * Math.log1p(hertz / BREAK_HERTZ);
    }
}
