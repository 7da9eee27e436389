package org.keratin.tensor.internal;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.keratin.tensor.Recurrence;
import org.keratin.tensor.Tensor;

/**
 * Recurrent kernels that were packed lately, for layers that are called again and again without a
 * plan, such as stateful ones. Each lives until the next garbage collection: where there is a plan,
 * it has the kernel that counts.
 */
final class RecurrentCache {

    private static final int SLOTS = 16;

    private static final AtomicReferenceArray<WeakReference<Entry>> ENTRIES =
            new AtomicReferenceArray<>(SLOTS);
    private static final AtomicInteger NEXT = new AtomicInteger();

    private RecurrentCache() {}

    /** What was packed, of tensors that never change. */
    private record Entry(
            Recurrence how,
            Tensor kernel,
            float[] bias,
            Tensor recurrentKernel,
            float[] recurrentBias,
            PackedRecurrent packed) {

        boolean isOf(Recurrence other, Tensor w, float[] b, Tensor u, float[] c) {
            return kernel == w
                    && recurrentKernel == u
                    && how.equals(other)
                    && Arrays.equals(bias, b)
                    && Arrays.equals(recurrentBias, c);
        }
    }

    /** Packs weights, or finds them packed; see {@link org.keratin.tensor.RecurrentOps#recur}. */
    static PackedRecurrent packed(
            Recurrence how,
            Tensor kernel,
            Tensor bias,
            Tensor recurrentKernel,
            Tensor recurrentBias) {
        // Biases may be parts of a tensor, which are made anew for each call.
        float[] b = bias == null ? null : bias.toFloats();
        float[] c = recurrentBias == null ? null : recurrentBias.toFloats();
        for (int i = 0; i < SLOTS; i++) {
            WeakReference<Entry> slot = ENTRIES.get(i);
            Entry entry = slot == null ? null : slot.get();
            if (entry != null && entry.isOf(how, kernel, b, recurrentKernel, c)) {
                return entry.packed();
            }
        }
        PackedRecurrent packed =
                PackedRecurrent.of(how, kernel, bias, recurrentKernel, recurrentBias);
        Entry entry = new Entry(how, kernel, b, recurrentKernel, c, packed);
        ENTRIES.set(Math.floorMod(NEXT.getAndIncrement(), SLOTS), new WeakReference<>(entry));
        return packed;
    }
}
