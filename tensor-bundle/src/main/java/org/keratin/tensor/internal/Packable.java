package org.keratin.tensor.internal;

import java.lang.ref.SoftReference;
import org.keratin.tensor.kernels.PackedMatrix;

/**
 * The elements of a large float32 tensor, in a row or as a packed matrix: of the two, one is kept.
 * Safe for any number of threads.
 */
final class Packable {

    /** Fewer elements are not worth it. */
    static final int SMALLEST = 1 << 14;

    private final int size;

    /** Null from when they are packed. */
    private volatile float[] row;

    /** What was laid out of the packed ones, as long as memory is plentiful. */
    private volatile SoftReference<float[]> laidOut = new SoftReference<>(null);

    private volatile PackedMatrix packed;

    /** Takes an array over. */
    Packable(float[] row) {
        this.size = row.length;
        this.row = row;
    }

    int size() {
        return size;
    }

    /** The elements in a row. */
    float[] array() {
        float[] known = row;
        if (known == null) {
            known = laidOut.get();
        }
        return known == null ? layOut() : known;
    }

    private synchronized float[] layOut() {
        float[] known = laidOut.get();
        if (known == null) {
            known = packed.unpacked();
            laidOut = new SoftReference<>(known);
        }
        return known;
    }

    /** The elements as a matrix; from the first such call on, that is what is kept. */
    synchronized PackedMatrix packed(int rows, int columns) {
        PackedMatrix known = packed;
        if (known != null && known.rows() == rows && known.columns() == columns) {
            laidOut.clear();
            return known;
        }
        PackedMatrix matrix = PackedMatrix.of(array(), 0, columns, rows, columns).shared();
        if (known == null) {
            packed = matrix;
            row = null;
        }
        return matrix;
    }
}
