package org.keratin.tensor;

/**
 * The back end that works out shapes and dtypes only: its tensors hold no data, whatever their
 * size. Stateless.
 */
public final class SpecOps {

    private SpecOps() {}

    /** The one instance there needs to be. */
    public static Ops instance() {
        return org.keratin.tensor.internal.SpecBackend.INSTANCE;
    }

    /** Whether {@code ops} work out shapes and dtypes only. */
    public static boolean are(Ops ops) {
        return ops == instance();
    }

    /** A tensor without data, as results are. */
    public static Tensor tensor(Shape shape, DType dtype) {
        return org.keratin.tensor.internal.SpecBackend.tensor(shape, dtype);
    }
}
