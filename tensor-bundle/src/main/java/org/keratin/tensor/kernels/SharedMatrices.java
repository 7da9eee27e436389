package org.keratin.tensor.kernels;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The packed matrices that programs use now, so that two programs with the same weights, for
 * batches of two sizes say, have one copy. Safe for any number of threads.
 */
final class SharedMatrices {

    /** Smaller ones are not worth it. */
    private static final int SMALLEST = 1 << 12;

    /** So many elements, here and there, tell most matrices apart. */
    private static final int SAMPLES = 64;

    private final Map<Key, List<Held>> held = new HashMap<>();
    private final ReferenceQueue<PackedMatrix> gone = new ReferenceQueue<>();

    /** What equal matrices have in common. */
    private record Key(int rows, int columns, int sample) {}

    private static final class Held extends WeakReference<PackedMatrix> {

        private final Key key;

        Held(PackedMatrix matrix, Key key, ReferenceQueue<PackedMatrix> gone) {
            super(matrix, gone);
            this.key = key;
        }
    }

    /** One that is equal and in use, or else this one, which is from now on. */
    PackedMatrix shared(PackedMatrix matrix) {
        if (matrix.panels().length < SMALLEST) {
            return matrix;
        }
        Key key = new Key(matrix.rows(), matrix.columns(), sample(matrix.panels()));
        for (PackedMatrix candidate : candidates(key)) {
            if (Arrays.equals(candidate.panels(), matrix.panels())) {
                return candidate;
            }
        }
        return add(matrix, key);
    }

    private synchronized List<PackedMatrix> candidates(Key key) {
        for (Reference<?> one = gone.poll(); one != null; one = gone.poll()) {
            Held left = (Held) one;
            held.computeIfPresent(
                    left.key,
                    (k, list) -> {
                        list.remove(left);
                        return list.isEmpty() ? null : list;
                    });
        }
        List<PackedMatrix> present = new ArrayList<>();
        for (Held one : held.getOrDefault(key, List.of())) {
            PackedMatrix matrix = one.get();
            if (matrix != null) {
                present.add(matrix);
            }
        }
        return present;
    }

    private synchronized PackedMatrix add(PackedMatrix matrix, Key key) {
        held.computeIfAbsent(key, k -> new ArrayList<>()).add(new Held(matrix, key, gone));
        return matrix;
    }

    private static int sample(float[] panels) {
        int hash = panels.length;
        for (int i = 0; i < SAMPLES; i++) {
            int at = (int) ((long) i * panels.length / SAMPLES);
            hash = 31 * hash + Float.floatToIntBits(panels[at]);
        }
        return hash;
    }
}
