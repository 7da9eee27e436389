package org.keratin.tensor.internal.plan;

import java.lang.ref.SoftReference;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.Storage;

/**
 * The arrays that a program's steps write into, a set for each call that runs. Sets are kept for
 * later calls as long as memory is plentiful, and not by thread: threads outlive programs.
 */
final class Workspace {

    private static final int KEPT = 4;

    private final int[] lengths;
    private final BlockingQueue<SoftReference<float[][]>> free = new ArrayBlockingQueue<>(KEPT);

    /** Of arrays of these lengths. */
    Workspace(int[] lengths) {
        this.lengths = lengths.clone();
    }

    /** A set that nobody else has now. Its arrays hold anything. */
    float[][] take() {
        for (SoftReference<float[][]> kept = free.poll(); kept != null; kept = free.poll()) {
            float[][] arrays = kept.get();
            if (arrays != null) {
                return arrays;
            }
        }
        float[][] arrays = new float[lengths.length][];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = (float[]) Storage.allocate(DType.FLOAT32, Shape.of(lengths[i]));
        }
        return arrays;
    }

    /** Takes a set back. */
    void give(float[][] arrays) {
        if (lengths.length > 0 && !free.offer(new SoftReference<>(arrays))) {
            return; // there are enough: this one is garbage
        }
    }

    /** How many elements a set has. */
    long elements() {
        long elements = 0;
        for (int length : lengths) {
            elements += length;
        }
        return elements;
    }
}
