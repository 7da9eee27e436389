package org.keratin.tensor.kernels;

import org.keratin.tensor.internal.kernel.ActivationKernel;
import org.keratin.tensor.internal.kernel.Parallel;

/** Functions of single numbers. */
public final class Elementwise {

    /** Numbers that are worth a thread. */
    private static final int GRAIN = 1 << 14;

    private Elementwise() {}

    /** Applies an activation to {@code n} numbers; the result may be written over them. */
    public static void apply(
            Activation activation, float[] x, int at, float[] to, int atTo, int n) {
        Parallel.over(
                n,
                GRAIN,
                (from, end) ->
                        ActivationKernel.apply(
                                activation, x, at + from, to, atTo + from, end - from));
    }
}
