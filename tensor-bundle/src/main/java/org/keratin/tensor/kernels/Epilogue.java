package org.keratin.tensor.kernels;

/**
 * What is done with the sums of a product or a convolution before they are written: they are added
 * to what is there, a bias is added to each column (channel), each column is scaled, and an
 * activation is applied.
 *
 * @param add whether the sums are added to what the result holds already, which is not scaled
 * @param bias one number for each column, or null
 * @param scale what each column's sum, with its bias, is multiplied by, or null; not zero
 * @param activation what is applied last
 */
public record Epilogue(boolean add, float[] bias, float[] scale, Activation activation) {

    /** The sums as they are. */
    public static final Epilogue NONE = new Epilogue(false, null, null, Activation.LINEAR);

    /** The sums added to what is there. */
    public static final Epilogue ADD = new Epilogue(true, null, null, Activation.LINEAR);

    /** A bias, then an activation. */
    public static Epilogue of(float[] bias, Activation activation) {
        return new Epilogue(false, bias, null, activation);
    }

    /** Applies what the innermost loops do not: an activation that is more than a bound. */
    void finish(float[] to, int at, int step, int rows, int columns) {
        if (activation == Activation.LINEAR || activation.clamps()) {
            return;
        }
        if (step == columns) {
            Elementwise.apply(activation, to, at, to, at, rows * columns);
            return;
        }
        for (int row = 0; row < rows; row++) {
            Elementwise.apply(activation, to, at + row * step, to, at + row * step, columns);
        }
    }
}
