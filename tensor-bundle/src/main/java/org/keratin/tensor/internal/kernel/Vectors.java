package org.keratin.tensor.internal.kernel;

import java.util.Optional;
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

    static {
        notice(compiled(), visible())
                .ifPresent(
                        notice ->
                                System.getLogger("org.keratin.tensor")
                                        .log(System.Logger.Level.INFO, notice));
    }

    private Vectors() {}

    /** What is told, once, where the module alone is missing. */
    static Optional<String> notice(boolean compiled, boolean visible) {
        return compiled && !visible
                ? Optional.of(
                        "the JVM was started without --add-modules jdk.incubator.vector, so kernels"
                                + " in plain Java serve: the results are the same, but large"
                                + " products take several times as long")
                : Optional.empty();
    }

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
