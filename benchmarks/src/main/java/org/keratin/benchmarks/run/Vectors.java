package org.keratin.benchmarks.run;

import org.keratin.tensor.kernels.PackedMatrix;

/** Whether this JVM was started with the Vector API, and how long its vectors are. */
final class Vectors {

    private Vectors() {}

    static boolean present() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }

    /** For the table: {@code with the Vector API (vectors of 8 floats)}. */
    static String words() {
        // The columns of a packed matrix are padded to whole vectors.
        long lanes = PackedMatrix.of(new float[1], 0, 1, 1, 1).bytes() / Float.BYTES;
        return present()
                ? "with the Vector API (vectors of " + lanes + " floats)"
                : "without the Vector API";
    }
}
