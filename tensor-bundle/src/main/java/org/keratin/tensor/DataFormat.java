package org.keratin.tensor;

import java.util.Locale;

/** Where the channels of an image or sequence are. */
public enum DataFormat {
    /** Behind the spatial axes: {@code (batch, spatial…, channels)}. */
    CHANNELS_LAST,
    /** In front of the spatial axes: {@code (batch, channels, spatial…)}. */
    CHANNELS_FIRST;

    /**
     * The format that configs call {@code kerasName}, {@link #CHANNELS_LAST} for {@code null}.
     *
     * @throws TensorException if there is no such format
     */
    public static DataFormat of(String kerasName) {
        if (kerasName == null) {
            return CHANNELS_LAST;
        }
        for (DataFormat format : values()) {
            if (format.kerasName().equals(kerasName.toLowerCase(Locale.ROOT))) {
                return format;
            }
        }
        throw new TensorException(
                "expected a data format, channels_last or channels_first, found \""
                        + kerasName
                        + "\"");
    }

    /** The name that configs use, such as {@code "channels_last"}. */
    public String kerasName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The axis that holds the channels: -1 or 1. */
    public int channelAxis() {
        return this == CHANNELS_LAST ? -1 : 1;
    }
}
