package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.Recurrence;
import org.keratin.tensor.UnaryOp;
import org.keratin.tensor.kernels.Activation;

/**
 * A recurrent layer in float32, with weights that are packed. Immutable, for any number of threads.
 *
 * <p>What inputs say about the gates is one product for many steps; what is left of a step is the
 * product of the states, and the gates while they are in the nearest cache. Threads share the
 * samples, each takes its own through all steps, so that none waits for another.
 */
public final class RecurrentKernel {

    /** Samples that a thread is worth waking for: the kernels take four rows at a time. */
    private static final int ROWS = 4;

    /** Samples that one thread takes through the steps together, so that the caches hold them. */
    private static final int MOST = 32;

    private final Recurrence how;
    private final int units;
    private final InputProduct inputs;
    private final CellKernel cell;

    private RecurrentKernel(Recurrence how, int units, InputProduct inputs, CellKernel cell) {
        this.how = how;
        this.units = units;
        this.inputs = inputs;
        this.cell = cell;
    }

    /** Whether there is a kernel for these activations. */
    public static boolean serves(Recurrence how) {
        return activation(how.activation()) != null && activation(how.gateActivation()) != null;
    }

    /** The kernel's activation, or null if there is none. */
    static Activation activation(UnaryOp op) {
        return switch (op) {
            case TANH -> Activation.TANH;
            case SIGMOID -> Activation.SIGMOID;
            case RELU -> Activation.RELU;
            default -> null;
        };
    }

    /**
     * Packs weights; see {@link org.keratin.tensor.RecurrentOps#recur}.
     *
     * @param kernel {@code (in, gates * units)} at {@code at}
     * @param bias one number for each of its columns, or null
     * @param recurrent {@code (units, gates * units)} at {@code atRecurrent}
     * @param recurrentBias one number for each of its columns, or null
     */
    public static RecurrentKernel of(
            Recurrence how,
            float[] kernel,
            int at,
            int in,
            float[] bias,
            float[] recurrent,
            int atRecurrent,
            int units,
            float[] recurrentBias) {
        int all = how.cell().gates() * units;
        float[] packed = new float[Panels.length(in, all)];
        Panels.pack(kernel, at, all, 1, packed, in, all);
        float[] sums = bias;
        float[] candidate = null;
        if (recurrentBias != null) {
            // The gates add both products, so both biases; the candidate's second product is
            // damped.
            sums = bias == null ? new float[all] : bias.clone();
            candidate = new float[units];
            for (int k = 0; k < all; k++) {
                if (k < 2 * units) {
                    sums[k] += recurrentBias[k];
                } else {
                    candidate[k - 2 * units] = recurrentBias[k];
                }
            }
        }
        return new RecurrentKernel(
                how,
                units,
                new InputProduct(packed, in, all, sums),
                CellKernel.of(how, recurrent, atRecurrent, units, candidate));
    }

    /**
     * Runs all steps.
     *
     * @param x {@code (batch, steps, in)} at {@code at}
     * @param mask {@code (batch, steps)}, which steps count; null for all
     * @param states the arrays of the start states, {@code (batch, units)} each
     * @param atStates where they begin
     * @param to {@code (batch, rows, units)}
     */
    public void run(
            float[] x,
            int at,
            int batch,
            int steps,
            boolean[] mask,
            float[][] states,
            int[] atStates,
            float[] to) {
        run(x, at, batch, steps, mask, states, atStates, to, RecurrentWarmUp.isDone());
    }

    /** Runs all steps, in vectors or not. */
    void run(
            float[] x,
            int at,
            int batch,
            int steps,
            boolean[] mask,
            float[][] states,
            int[] atStates,
            float[] to,
            boolean vectors) {
        RecurrentRun run =
                new RecurrentRun(this, x, at, steps, mask, states, atStates, to, vectors);
        int each = batch < ROWS ? 1 : ROWS;
        int strips = (batch + each - 1) / each;
        int threads = Math.min(Parallel.threads(), strips);
        long work = (long) batch * steps * how.cell().gates() * units * (inputs.in() + units);
        boolean worth = threads > 1 && Parallel.isWorthWaking(work / threads);
        int parts = Math.max(worth ? threads : 1, (batch + MOST - 1) / MOST);
        if (parts == 1) {
            run.samples(0, batch, true);
            return;
        }
        Parallel.over(
                parts,
                worth ? 1 : parts,
                (from, end) -> {
                    for (int i = from; i < end; i++) {
                        int last = Math.min(batch, bound(i + 1, parts, strips) * each);
                        run.samples(bound(i, parts, strips) * each, last, false);
                    }
                });
    }

    private static int bound(int part, int parts, int strips) {
        return (int) ((long) strips * part / parts);
    }

    Recurrence how() {
        return how;
    }

    int units() {
        return units;
    }

    /** The columns of its kernels. */
    int columns() {
        return how.cell().gates() * units;
    }

    CellKernel cell() {
        return cell;
    }

    /** What inputs say about the gates. */
    InputProduct inputs() {
        return inputs;
    }
}
