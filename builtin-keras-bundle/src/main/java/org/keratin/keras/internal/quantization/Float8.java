package org.keratin.keras.internal.quantization;

import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Floating-point formats of 8 bits: what a number becomes that is written in one. */
public enum Float8 {
    /** 4 bits of exponent, 3 of mantissa, no infinities. */
    E4M3FN(3, -6, 8, 448),
    /** 5 bits of exponent, 2 of mantissa. */
    E5M2(2, -14, 15, 57344);

    private final float max;
    private final float[] powers;
    private final float[] steps;

    Float8(int mantissa, int smallest, int largest, float max) {
        this.max = max;
        int count = largest - smallest;
        powers = new float[count];
        steps = new float[count + 1];
        for (int i = 0; i <= count; i++) {
            steps[i] = Math.scalb(1f, smallest + i - mantissa);
            if (i < count) {
                powers[i] = Math.scalb(1f, smallest + 1 + i);
            }
        }
    }

    /** The largest number. */
    public float max() {
        return max;
    }

    /** {@code x}, limited to the largest number, rounded to the nearest one, ties to even. */
    public Tensor round(Tensor x, Ops ops) {
        Tensor within = ops.cast(ops.clip(x, -max, max), DType.FLOAT32);
        // Numbers between two powers of two lie equally far apart.
        Tensor interval = ops.digitize(ops.abs(within), Tensor.of(powers, powers.length));
        Tensor step = ops.take(Tensor.of(steps, steps.length), interval, 0);
        return ops.cast(ops.multiply(ops.round(ops.divide(within, step)), step), x.dtype());
    }
}
