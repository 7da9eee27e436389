package org.keratin.tensor;

/**
 * The back end that computes on this machine's processors, in plain Java. Stateless, safe for any
 * number of threads.
 */
public final class CpuOps {

    private CpuOps() {}

    /** The one instance there needs to be. */
    public static Ops instance() {
        return org.keratin.tensor.internal.CpuBackend.INSTANCE;
    }
}
