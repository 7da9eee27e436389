package org.keratin.tensor;

import org.keratin.tensor.internal.Axes;

/**
 * Where the windows of a convolution or pooling lie; one entry for each spatial axis.
 *
 * @param strides elements from one window to the next, at least 1
 * @param dilation elements from one element of a window to the next, at least 1
 * @param before elements of padding in front of each axis, at least 0
 * @param after elements of padding behind each axis, at least 0
 */
public record Windows(int[] strides, int[] dilation, int[] before, int[] after) {

    /**
     * How many windows of {@code size} elements fit on spatial axis {@code i} of length {@code
     * length}.
     */
    public int count(int i, int length, int size) {
        long reach = (size - 1L) * dilation[i] + 1;
        long padded = (long) length + before[i] + after[i];
        return padded < reach ? 0 : Axes.length((padded - reach) / strides[i] + 1);
    }
}
