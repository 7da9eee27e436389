package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.preprocessing.Clahe;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.ContrastLimitedAdaptiveHistogramEqualization}: spreads the values of each
 * channel within each tile of an image, but no further than a limit.
 */
@KerasExport("keras.layers.ContrastLimitedAdaptiveHistogramEqualization")
public final class ContrastLimitedAdaptiveHistogramEqualization extends ImageLayer {

    /**
     * The config.
     *
     * @param valueRange the smallest and the largest value of a pixel
     * @param clipLimit how much more frequent than the average a value may count; not above 0 for
     *     any
     * @param tileGridSize how many tiles there are from top to bottom, and from left to right
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("[0, 255]") Range valueRange,
            @Default("4.0") double clipLimit,
            @Default("[8, 8]") Range tileGridSize)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            valueRange = valueRange.bothOf("value_range");
            clipLimit = Require.finite("clip_limit", clipLimit);
            tileGridSize = tileGridSize.bothOf("tile_grid_size");
            checkTiles(tileGridSize.lower(), tileGridSize);
            checkTiles(tileGridSize.upper(), tileGridSize);
        }

        private static void checkTiles(double tiles, Range both) {
            if (tiles < 1 || tiles > Short.MAX_VALUE || tiles != Math.rint(tiles)) {
                throw ConfigException.expected(
                        "tile_grid_size", "a list of two ints above 0", both.toConfig());
            }
        }
    }

    private final Config config;

    /** Makes one. */
    public ContrastLimitedAdaptiveHistogramEqualization(Config config) {
        super(config, config.image(), null);
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    boolean actsAlways() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Range tiles = config.tileGridSize();
        Clahe clahe = new Clahe(config.clipLimit(), (int) tiles.lower(), (int) tiles.upper());
        return batch -> {
            boolean first = format() == DataFormat.CHANNELS_FIRST;
            Tensor numbers = ops.cast(batch, DType.FLOAT32);
            Tensor bytes = rescale(numbers, config.valueRange(), Range.BYTES, ops);
            Tensor last = first ? ops.moveaxis(bytes, 1, -1) : bytes;
            Tensor equalized = clahe.equalize(last, ops);
            Tensor back = first ? ops.moveaxis(equalized, -1, 1) : equalized;
            return ops.cast(rescale(back, Range.BYTES, config.valueRange(), ops), batch.dtype());
        };
    }
}
