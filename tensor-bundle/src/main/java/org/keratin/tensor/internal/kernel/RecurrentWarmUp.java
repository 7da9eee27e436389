package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.Recurrence;
import org.keratin.tensor.RecurrentCell;
import org.keratin.tensor.UnaryOp;

/** What the recurrent kernels become machine code with. */
final class RecurrentWarmUp implements WarmUp.Work {

    private static final WarmUp WARM_UP = new WarmUp(new RecurrentWarmUp());

    /** A strip of four rows, and a single one. */
    private static final int BATCH = 5;

    private static final int STEPS = 4;

    private final int units = 2 * Vectors.LANES;
    private final RecurrentKernel kernel;
    private final float[] x = new float[BATCH * STEPS * units];
    private final float[][] states = {new float[BATCH * units], new float[BATCH * units]};
    private final float[] to = new float[BATCH * units];

    private RecurrentWarmUp() {
        Recurrence how =
                new Recurrence(
                        RecurrentCell.LSTM,
                        UnaryOp.TANH,
                        UnaryOp.SIGMOID,
                        false,
                        false,
                        false,
                        false);
        float[] weights = new float[4 * units * units];
        kernel = RecurrentKernel.of(how, weights, 0, units, null, weights, 0, units, null);
    }

    /** Whether vectors serve; the first who asks begins with it. */
    static boolean isDone() {
        return Vectors.PRESENT && WARM_UP.isDone();
    }

    @Override
    public void run(boolean vectors) {
        new RecurrentRun(kernel, x, 0, STEPS, null, states, new int[2], to, vectors)
                .samples(0, BATCH, false);
    }
}
