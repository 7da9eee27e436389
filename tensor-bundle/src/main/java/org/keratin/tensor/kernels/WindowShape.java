package org.keratin.tensor.kernels;

/**
 * How windows lie on images of {@code (height, width, channels)}: what a convolution or pooling
 * needs to know of its geometry.
 *
 * @param height rows of an image
 * @param width columns of an image
 * @param channels numbers in each place
 * @param windowHeight rows of a window
 * @param windowWidth columns of a window
 * @param strideY rows from one window to the next
 * @param strideX columns from one window to the next
 * @param dilationY rows from one element of a window to the next
 * @param dilationX columns from one element of a window to the next
 * @param top rows of padding above the image
 * @param left columns of padding on its left
 * @param outHeight windows from top to bottom; as much padding as they need is below
 * @param outWidth windows from left to right; as much padding as they need is on the right
 */
public record WindowShape(
        int height,
        int width,
        int channels,
        int windowHeight,
        int windowWidth,
        int strideY,
        int strideX,
        int dilationY,
        int dilationX,
        int top,
        int left,
        int outHeight,
        int outWidth) {

    /** How many windows an image has. */
    public int windows() {
        return outHeight * outWidth;
    }

    /** How many places an image has. */
    public int places() {
        return height * width;
    }

    /** How many rows of the padded image the windows reach. */
    int reachY() {
        return (outHeight - 1) * strideY + (windowHeight - 1) * dilationY + 1;
    }

    /** How many columns of the padded image the windows reach. */
    int reachX() {
        return (outWidth - 1) * strideX + (windowWidth - 1) * dilationX + 1;
    }

    /** Whether the padded image is an array of a size that can be: padding is anybody's number. */
    public boolean fits() {
        long rows = (outHeight - 1L) * strideY + (windowHeight - 1L) * dilationY + 1;
        long columns = (outWidth - 1L) * strideX + (windowWidth - 1L) * dilationX + 1;
        long most = 1L << 28;
        return rows <= most && columns <= most && rows * columns <= most / Math.max(1, channels);
    }

    /** Whether some window lies partly on padding. */
    boolean padded() {
        return top > 0 || left > 0 || reachY() > height || reachX() > width;
    }

    /** Whether each window is one place, and all places have one. */
    boolean pointwise() {
        return windowHeight * windowWidth == 1
                && outHeight == height
                && outWidth == width
                && !padded()
                && strideY * strideX == 1;
    }
}
