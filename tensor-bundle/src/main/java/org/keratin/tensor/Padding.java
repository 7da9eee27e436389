package org.keratin.tensor;

import java.util.Locale;

/** What a convolution or pooling does at the edges. */
public enum Padding {
    /** Nothing: windows lie inside. */
    VALID,
    /** Zeros on both sides, one more behind if odd, so that stride 1 keeps the length. */
    SAME,
    /** Zeros in front, so that no window sees what comes later. One spatial axis only. */
    CAUSAL;

    /**
     * The padding that configs call {@code kerasName}.
     *
     * @throws TensorException if there is no such padding
     */
    public static Padding of(String kerasName) {
        for (Padding padding : values()) {
            if (padding.kerasName().equals(kerasName.toLowerCase(Locale.ROOT))) {
                return padding;
            }
        }
        throw new TensorException(
                "expected a padding, valid, same or causal, found \"" + kerasName + "\"");
    }

    /** The name that configs use, such as {@code "same"}. */
    public String kerasName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
