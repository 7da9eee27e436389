package org.keratin.benchmarks.run;

import java.util.Random;

/**
 * One prediction: a model, and the input that all contenders get.
 *
 * @param model the name of its file, without ending
 * @param batch how many samples
 * @param sample the lengths of one sample, channels last
 */
public record ModelCase(String model, int batch, int... sample) {

    /** The same numbers from 0 to 1 at each call. */
    public float[] input() {
        int count = batch;
        for (int length : sample) {
            count *= length;
        }
        Random random = new Random(1);
        float[] data = new float[count];
        for (int i = 0; i < count; i++) {
            data[i] = random.nextFloat();
        }
        return data;
    }

    /** The lengths of the input. */
    public int[] shape() {
        int[] shape = new int[sample.length + 1];
        shape[0] = batch;
        System.arraycopy(sample, 0, shape, 1, sample.length);
        return shape;
    }
}
