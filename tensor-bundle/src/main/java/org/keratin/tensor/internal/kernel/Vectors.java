package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.internal.vector.VectorBlocks;

/**
 * Whether the kernels in vectors serve: the JVM has the module {@code jdk.incubator.vector}, this
 * bundle sees it, and the compiler that makes machine code of vectors is there.
 */
public final class Vectors {

    /** Whether they serve. */
    public static final boolean PRESENT = compiled() && visible();

    /** How many floats a block of columns is measured in. */
    public static final int LANES = PRESENT ? VectorBlocks.lanes() : 16;

    private Vectors() {}

    /** Without the second compiler each operation on a vector makes objects. */
    private static boolean compiled() {
        String mode = System.getProperty("java.vm.info", "");
        return !mode.contains("emulated-client") && !mode.contains("interpreted mode");
    }

    private static boolean visible() {
        try {
            Class.forName(
                    "jdk.incubator.vector.FloatVector", false, Vectors.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
