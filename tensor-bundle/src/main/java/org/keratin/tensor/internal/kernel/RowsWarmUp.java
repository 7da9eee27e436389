package org.keratin.tensor.internal.kernel;

/** What folds and scales of rows become machine code with. */
final class RowsWarmUp implements WarmUp.Work {

    private static final WarmUp WARM_UP = new WarmUp(new RowsWarmUp());
    private static final int LENGTH = 512;

    private final float[] x = new float[LENGTH];
    private final float[] part = new float[1];

    private RowsWarmUp() {}

    /** Whether vectors serve; the first who asks begins with it. */
    static boolean isDone() {
        return Vectors.PRESENT && WARM_UP.isDone();
    }

    @Override
    public void run(boolean vectors) {
        Rows rows = new Rows(vectors);
        float mean = (float) rows.sum(x, 0, LENGTH) / LENGTH;
        double squares = rows.squares(x, 0, LENGTH, mean);
        float factor = (float) (1 / (1 + squares));
        rows.normalize(x, 0, x, 0, LENGTH, mean, factor, x, 0, x, 0);
        float largest = rows.largest(x, 0, LENGTH);
        rows.powers(x, 0, x, 0, LENGTH, largest, part);
        rows.scale(x, 0, x, 0, LENGTH, factor);
    }
}
