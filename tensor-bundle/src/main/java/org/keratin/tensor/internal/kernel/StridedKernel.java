package org.keratin.tensor.internal.kernel;

import java.util.Arrays;
import org.keratin.tensor.Shape;
import org.keratin.tensor.internal.DenseTensor;
import org.keratin.tensor.internal.Storage;

/** Elements taken from other places of one tensor, or of one of two. */
public final class StridedKernel {

    private StridedKernel() {}

    /** Axes in another order. */
    public static DenseTensor permute(DenseTensor x, int[] order, Shape result) {
        int[] own = Walk.strides(x.shape());
        return gather(x, 0, Arrays.stream(order).map(axis -> own[axis]).toArray(), result);
    }

    /** Axes repeated. */
    public static DenseTensor broadcast(DenseTensor x, Shape result) {
        return gather(x, 0, Walk.strides(x.shape(), result), result);
    }

    /** A block, in steps. */
    public static DenseTensor slice(DenseTensor x, int[] start, int[] step, Shape result) {
        int[] strides = Walk.strides(x.shape());
        int offset = 0;
        for (int axis = 0; axis < strides.length; axis++) {
            offset += start[axis] * strides[axis];
            strides[axis] *= step[axis];
        }
        return gather(x, offset, strides, result);
    }

    private static DenseTensor gather(DenseTensor x, int offset, int[] strides, Shape result) {
        if (result.elements() == 0) {
            return x.part(0, result);
        }
        if (isRow(strides, result)) {
            return x.part(offset, result);
        }
        Object target = Storage.allocate(x.dtype(), result);
        Walk walk = Walk.over(result, strides, Walk.strides(result));
        walk.forEach(
                new int[] {x.offset() + offset, 0},
                at -> Storage.copy(x.array(), at[0], walk.step(0), target, at[1], walk.length()));
        return DenseTensor.wrap(x.dtype(), result, target);
    }

    /** Whether elements that lie so far apart are a row, and the tensor can share it. */
    private static boolean isRow(int[] strides, Shape result) {
        int[] own = Walk.strides(result);
        for (int axis = 0; axis < own.length; axis++) {
            if (result.dim(axis) != 1 && strides[axis] != own[axis]) {
                return false;
            }
        }
        return true;
    }

    /** Elements of {@code a} where the condition holds, of {@code b} elsewhere. */
    public static DenseTensor choose(
            DenseTensor condition, DenseTensor a, DenseTensor b, Shape result) {
        Object target = Storage.allocate(a.dtype(), result);
        Walk walk =
                Walk.over(
                        result,
                        Walk.strides(condition.shape(), result),
                        Walk.strides(a.shape(), result),
                        Walk.strides(b.shape(), result),
                        Walk.strides(result));
        Choice choice = new Choice((byte[]) condition.array(), a.array(), b.array(), target, walk);
        walk.forEach(new int[] {condition.offset(), a.offset(), b.offset(), 0}, choice);
        return DenseTensor.wrap(a.dtype(), result, target);
    }
}
