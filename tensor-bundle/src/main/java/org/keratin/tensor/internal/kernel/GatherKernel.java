package org.keratin.tensor.internal.kernel;

import org.keratin.tensor.Shape;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Elements;
import org.keratin.tensor.internal.Storage;

/** Slices at given positions of one axis. */
public final class GatherKernel {

    private GatherKernel() {}

    /** The slices of {@code x} at {@code indices}, which replace {@code axis}. */
    public static DenseTensor run(DenseTensor x, DenseTensor indices, int axis, Shape result) {
        Object target = Storage.allocate(x.dtype(), result);
        int length = x.shape().dim(axis);
        int outer = Storage.length(x.shape().slice(0, axis));
        int inner = Storage.length(x.shape().slice(axis + 1, x.shape().rank()));
        int[] places = places(indices, length);
        int to = 0;
        for (int i = 0; i < outer; i++) {
            int from = x.offset() + i * length * inner;
            for (int place : places) {
                System.arraycopy(x.array(), from + place * inner, target, to, inner);
                to += inner;
            }
        }
        return DenseTensor.wrap(x.dtype(), result, target);
    }

    private static int[] places(DenseTensor indices, int length) {
        int[] places = new int[indices.size()];
        for (int i = 0; i < places.length; i++) {
            long place = Elements.longAt(indices.dtype(), indices.array(), indices.offset() + i);
            if (place < 0 || place >= length) {
                throw new TensorException(
                        "expected positions on an axis of length " + length + ", found " + place);
            }
            places[i] = (int) place;
        }
        return places;
    }
}
