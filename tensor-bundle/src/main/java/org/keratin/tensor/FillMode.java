package org.keratin.tensor;

import java.util.Locale;

/** What lies outside an image. For one of pixels {@code a b c d}: */
public enum FillMode {
    /** One value. */
    CONSTANT,
    /** The nearest pixel: {@code a a | a b c d | d d}. */
    NEAREST,
    /** The image again: {@code c d | a b c d | a b}. */
    WRAP,
    /** The image in a mirror at the edge pixels: {@code c b | a b c d | c b}. */
    MIRROR,
    /** The image in a mirror behind the edge pixels: {@code b a | a b c d | d c}. */
    REFLECT;

    /**
     * The one that configs call {@code kerasName}.
     *
     * @throws TensorException if there is no such mode
     */
    public static FillMode of(String kerasName) {
        for (FillMode mode : values()) {
            if (mode.kerasName().equals(kerasName)) {
                return mode;
            }
        }
        throw new TensorException(
                "expected a fill mode, constant, nearest, wrap, mirror or reflect, found \""
                        + kerasName
                        + "\"");
    }

    /** The name that configs use, such as {@code "constant"}. */
    public String kerasName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
