package org.keratin.tensor.internal;

import org.keratin.tensor.*;

/** Not there yet. */
public final class CpuBackend {

    /** The one instance, later. */
    public static final Ops INSTANCE = null;

    private CpuBackend() {}
}
