package org.keratin.tensor.internal.kernel;

/** The runs of {@link StridedKernel#choose}: one loop for each kind of array. */
record Choice(byte[] condition, Object a, Object b, Object target, Walk walk) implements Walk.Run {

    @Override
    public void run(int[] at) {
        int n = walk.length();
        int c = at[0];
        int i = at[1];
        int j = at[2];
        int o = at[3];
        int stepC = walk.step(0);
        int stepA = walk.step(1);
        int stepB = walk.step(2);
        if (target instanceof float[] to) {
            float[] x = (float[]) a;
            float[] y = (float[]) b;
            for (int k = 0; k < n; k++, c += stepC, i += stepA, j += stepB) {
                to[o + k] = condition[c] != 0 ? x[i] : y[j];
            }
        } else if (target instanceof double[] to) {
            double[] x = (double[]) a;
            double[] y = (double[]) b;
            for (int k = 0; k < n; k++, c += stepC, i += stepA, j += stepB) {
                to[o + k] = condition[c] != 0 ? x[i] : y[j];
            }
        } else if (target instanceof int[] to) {
            int[] x = (int[]) a;
            int[] y = (int[]) b;
            for (int k = 0; k < n; k++, c += stepC, i += stepA, j += stepB) {
                to[o + k] = condition[c] != 0 ? x[i] : y[j];
            }
        } else if (target instanceof long[] to) {
            long[] x = (long[]) a;
            long[] y = (long[]) b;
            for (int k = 0; k < n; k++, c += stepC, i += stepA, j += stepB) {
                to[o + k] = condition[c] != 0 ? x[i] : y[j];
            }
        } else if (target instanceof byte[] to) {
            byte[] x = (byte[]) a;
            byte[] y = (byte[]) b;
            for (int k = 0; k < n; k++, c += stepC, i += stepA, j += stepB) {
                to[o + k] = condition[c] != 0 ? x[i] : y[j];
            }
        } else {
            for (int k = 0; k < n; k++, c += stepC, i += stepA, j += stepB) {
                boolean first = condition[c] != 0;
                System.arraycopy(first ? a : b, first ? i : j, target, o + k, 1);
            }
        }
    }
}
