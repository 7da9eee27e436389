package org.keratin.tensor.kernels;

import java.util.Arrays;

/**
 * Images with the zeros that windows reach around them, laid out so that no window is a special
 * case.
 */
final class PaddedImage {

    private final WindowShape shape;
    private final int columns;

    PaddedImage(WindowShape shape) {
        this.shape = shape;
        this.columns = shape.padded() ? shape.reachX() : shape.width();
    }

    /** How many elements a row has. */
    int pitch() {
        return columns * shape.channels();
    }

    /** How many elements the padded image has. */
    int length() {
        return shape.reachY() * pitch();
    }

    /** Copies the image at {@code i} of {@code from}. */
    void copy(float[] from, int i, float[] to) {
        int channels = shape.channels();
        int left = Math.min(shape.left(), columns) * channels;
        int used = Math.max(0, Math.min(shape.width(), columns - shape.left())) * channels;
        for (int row = 0; row < shape.reachY(); row++) {
            int source = row - shape.top();
            int at = row * pitch();
            if (source < 0 || source >= shape.height() || used == 0) {
                Arrays.fill(to, at, at + pitch(), 0);
                continue;
            }
            Arrays.fill(to, at, at + left, 0);
            System.arraycopy(from, i + source * shape.width() * channels, to, at + left, used);
            Arrays.fill(to, at + left + used, at + pitch(), 0);
        }
    }

    /** Where each window starts. */
    int[] windows() {
        int[] starts = new int[shape.windows()];
        for (int i = 0; i < starts.length; i++) {
            int y = i / shape.outWidth() * shape.strideY();
            int x = i % shape.outWidth() * shape.strideX();
            starts[i] = y * pitch() + x * shape.channels();
        }
        return starts;
    }

    /**
     * Where the elements of a window lie, counted from its start; whole rows of it if they may be.
     */
    int[] segments(boolean rows) {
        int across = rows ? 1 : shape.windowWidth();
        int[] segments = new int[shape.windowHeight() * across];
        for (int i = 0; i < segments.length; i++) {
            int y = i / across * shape.dilationY();
            int x = i % across * shape.dilationX();
            segments[i] = y * pitch() + x * shape.channels();
        }
        return segments;
    }
}
