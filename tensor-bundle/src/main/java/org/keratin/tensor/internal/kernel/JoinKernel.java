package org.keratin.tensor.internal.kernel;

import java.util.List;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/** Tensors put into larger ones. */
public final class JoinKernel {

    private JoinKernel() {}

    /** Joined along one axis. */
    public static DenseTensor join(List<DenseTensor> tensors, int axis, Shape result) {
        DenseTensor first = tensors.get(0);
        Object target = Storage.allocate(first.dtype(), result);
        int outer = Storage.length(result.slice(0, axis));
        int inner = Storage.length(result.slice(axis + 1, result.rank()));
        int row = result.dim(axis) * inner;
        int start = 0;
        for (DenseTensor x : tensors) {
            int run = x.shape().dim(axis) * inner;
            for (int i = 0; i < outer && run > 0; i++) {
                System.arraycopy(x.array(), x.offset() + i * run, target, start + i * row, run);
            }
            start += run;
        }
        return DenseTensor.wrap(first.dtype(), result, target);
    }

    /** One value all around; {@code before} says where the tensor begins. */
    public static DenseTensor pad(DenseTensor x, int[] before, DenseTensor value, Shape result) {
        Object target = Storage.allocate(x.dtype(), result);
        Storage.fill(target, 0, Storage.length(result), value.array(), value.offset());
        int[] strides = Walk.strides(result);
        int start = 0;
        for (int axis = 0; axis < before.length; axis++) {
            start += before[axis] * strides[axis];
        }
        Walk walk = Walk.over(x.shape(), Walk.strides(x.shape()), strides);
        // Behind an innermost axis of length 1 that is padded, elements do not lie in a row.
        int run = walk.step(1) == 1 ? walk.length() : 1;
        walk.forEach(
                new int[] {x.offset(), start},
                at -> {
                    for (int i = 0; i < walk.length(); i += run) {
                        System.arraycopy(
                                x.array(), at[0] + i, target, at[1] + i * walk.step(1), run);
                    }
                });
        return DenseTensor.wrap(x.dtype(), result, target);
    }
}
