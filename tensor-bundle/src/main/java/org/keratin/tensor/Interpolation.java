package org.keratin.tensor;

/** How pixels between pixels are made up. */
public enum Interpolation {
    /** The nearest pixel. */
    NEAREST,
    /** Straight lines between the two neighbours along each axis. */
    BILINEAR,
    /** Cubic curves over four neighbours along each axis. */
    BICUBIC,
    /** A windowed sinc over six neighbours along each axis. */
    LANCZOS3,
    /** A windowed sinc over ten neighbours along each axis. */
    LANCZOS5;

    /**
     * The one that configs call {@code kerasName}; {@code linear} and {@code trilinear} are {@link
     * #BILINEAR}, {@code cubic} and {@code tricubic} {@link #BICUBIC}.
     *
     * @throws TensorException if there is no such interpolation
     */
    public static Interpolation of(String kerasName) {
        return switch (kerasName) {
            case "nearest" -> NEAREST;
            case "linear", "bilinear", "trilinear" -> BILINEAR;
            case "cubic", "bicubic", "tricubic" -> BICUBIC;
            case "lanczos3" -> LANCZOS3;
            case "lanczos5" -> LANCZOS5;
            default ->
                    throw new TensorException(
                            "expected an interpolation, nearest, bilinear, bicubic, lanczos3 or lanczos5, found \""
                                    + kerasName
                                    + "\"");
        };
    }
}
