package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.BinaryOp;

/** The binary operations that are frequent enough to have loops of their own in float32. */
final class FloatLoops {

    private FloatLoops() {}

    /**
     * Computes one run of a row by a row, or a row by one value.
     *
     * @return whether there is a loop for {@code op} and these steps
     */
    static boolean run(
            BinaryOp op,
            float[] a,
            int i,
            int stepA,
            float[] b,
            int j,
            int stepB,
            float[] to,
            int o,
            int n) {
        if (stepA != 1) {
            boolean commutes =
                    op == BinaryOp.ADD
                            || op == BinaryOp.MULTIPLY
                            || op == BinaryOp.MAXIMUM
                            || op == BinaryOp.MINIMUM;
            return commutes && stepB == 1 && run(op, b, j, stepB, a, i, stepA, to, o, n);
        }
        if (stepB == 1) {
            return rows(op, a, i, b, j, to, o, n);
        }
        return stepB == 0 && rowByValue(op, a, i, b[j], to, o, n);
    }

    private static boolean rows(
            BinaryOp op, float[] a, int i, float[] b, int j, float[] to, int o, int n) {
        switch (op) {
            case ADD -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = a[i + k] + b[j + k];
                }
            }
            case SUBTRACT -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = a[i + k] - b[j + k];
                }
            }
            case MULTIPLY -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = a[i + k] * b[j + k];
                }
            }
            case DIVIDE -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = a[i + k] / b[j + k];
                }
            }
            case MAXIMUM -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = Math.max(a[i + k], b[j + k]);
                }
            }
            case MINIMUM -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = Math.min(a[i + k], b[j + k]);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static boolean rowByValue(
            BinaryOp op, float[] a, int i, float value, float[] to, int o, int n) {
        switch (op) {
            case ADD -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = a[i + k] + value;
                }
            }
            case SUBTRACT -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = a[i + k] - value;
                }
            }
            case MULTIPLY -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = a[i + k] * value;
                }
            }
            case DIVIDE -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = a[i + k] / value;
                }
            }
            case MAXIMUM -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = Math.max(a[i + k], value);
                }
            }
            case MINIMUM -> {
                for (int k = 0; k < n; k++) {
                    to[o + k] = Math.min(a[i + k], value);
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
