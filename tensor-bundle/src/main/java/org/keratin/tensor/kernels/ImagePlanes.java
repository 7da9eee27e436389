package org.keratin.tensor.kernels;

import java.util.Arrays;

/**
 * Images laid out as a plane for each channel, with the zeros that windows reach around them: the
 * windows of an image begin at places that follow each other, each row's with some behind it that
 * are none.
 */
final class ImagePlanes {

    private final WindowShape shape;

    ImagePlanes(WindowShape shape) {
        this.shape = shape;
    }

    /** How many elements a row of a plane has. */
    int pitch() {
        return shape.reachX();
    }

    private int plane() {
        return shape.reachY() * pitch();
    }

    /** How many elements all planes have. */
    int length() {
        return shape.channels() * plane();
    }

    /** Where the elements of a window lie, counted from its start, in the order of a kernel. */
    int[] taps() {
        int channels = shape.channels();
        int across = shape.windowWidth();
        int[] taps = new int[shape.windowHeight() * across * channels];
        for (int i = 0; i < taps.length; i++) {
            int y = i / channels / across * shape.dilationY();
            int x = i / channels % across * shape.dilationX();
            taps[i] = i % channels * plane() + y * pitch() + x;
        }
        return taps;
    }

    /** Copies the image at {@code i} of {@code from}. */
    void copy(float[] from, int i, float[] to) {
        int pitch = pitch();
        int channels = shape.channels();
        int left = Math.min(shape.left(), pitch);
        int used = Math.max(0, Math.min(shape.width(), pitch - shape.left()));
        for (int row = 0; row < channels * shape.reachY(); row++) {
            int channel = row / shape.reachY();
            int source = row % shape.reachY() - shape.top();
            int at = row * pitch;
            if (source < 0 || source >= shape.height() || used == 0) {
                Arrays.fill(to, at, at + pitch, 0);
                continue;
            }
            Arrays.fill(to, at, at + left, 0);
            int start = i + source * shape.width() * channels + channel;
            if (channels == 1) {
                System.arraycopy(from, start, to, at + left, used);
            } else {
                for (int k = 0; k < used; k++) {
                    to[at + left + k] = from[start + k * channels];
                }
            }
            Arrays.fill(to, at + left + used, at + pitch, 0);
        }
    }
}
