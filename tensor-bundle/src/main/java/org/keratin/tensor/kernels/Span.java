package org.keratin.tensor.kernels;

import java.util.ArrayList;
import java.util.List;

/**
 * Windows next to each other along one axis, of which the same elements lie on the image.
 *
 * @param from the first window
 * @param count how many there are
 * @param first the first element of each that lies on the image
 * @param elements how many of them do
 */
record Span(int from, int count, int first, int elements) {

    /** All windows of an axis. */
    static Span[] of(int windows, int stride, int padding, int dilation, int size, int length) {
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < windows; i++) {
            Span next = at(i, 1, i * stride - padding, dilation, size, length);
            Span last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (last != null && last.first == next.first && last.elements == next.elements) {
                spans.set(
                        spans.size() - 1,
                        new Span(last.from, last.count + 1, last.first, last.elements));
            } else {
                spans.add(next);
            }
        }
        return spans.toArray(new Span[0]);
    }

    /** Windows that start like one at {@code start}, which may lie before the image. */
    static Span at(int from, int count, int start, int dilation, int size, int length) {
        int first = first(start, dilation);
        return new Span(
                from, count, first, Math.max(0, end(start, dilation, size, length) - first));
    }

    /** Which element of a window that starts at {@code start} is the first on the image. */
    static int first(int start, int dilation) {
        return start >= 0 ? 0 : (-start + dilation - 1) / dilation;
    }

    /** Behind which element of a window the image ends. */
    static int end(int start, int dilation, int size, int length) {
        int fitting = start >= length ? 0 : (length - start + dilation - 1) / dilation;
        return Math.min(size, fitting);
    }
}
