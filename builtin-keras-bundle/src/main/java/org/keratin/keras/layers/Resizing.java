package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OneOf;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.tensor.DType;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.Resizing}: images in another size. */
@KerasExport("keras.layers.Resizing")
public final class Resizing extends ImageLayer {

    /**
     * The config.
     *
     * @param height the height afterwards, at least 1
     * @param width the width afterwards, at least 1
     * @param interpolation how pixels between pixels are made up: {@code "nearest"}, {@code
     *     "bilinear"}, {@code "bicubic"}, {@code "lanczos3"} or {@code "lanczos5"}
     * @param cropToAspectRatio whether what does not fit the new aspect is cut off
     * @param padToAspectRatio whether {@code fillValue} fills up the new aspect
     * @param fillMode {@code "constant"}
     * @param fillValue the value of new pixels
     * @param antialias whether smaller images are made of means over all pixels
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @AtLeast(1) int height,
            @AtLeast(1) int width,
            @Default("bilinear") @OneOf({"nearest", "bilinear", "bicubic", "lanczos3", "lanczos5"})
                    String interpolation,
            @Default("false") boolean cropToAspectRatio,
            @Default("false") boolean padToAspectRatio,
            @Default("constant") @OneOf("constant") String fillMode,
            @Default("0.0") double fillValue,
            @Default("false") boolean antialias)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            if (height < 1 || width < 1) {
                throw ConfigException.expected(
                        height < 1 ? "height" : "width", "an int above 0", Math.min(height, width));
            }
            fillValue = Require.finite("fill_value", fillValue);
            if (cropToAspectRatio && padToAspectRatio) {
                throw ConfigException.expected(
                        "pad_to_aspect_ratio", "false where crop_to_aspect_ratio is true", true);
            }
        }
    }

    private final Config config;

    /** Makes one. */
    public Resizing(Config config) {
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
        return new Change() {
            @Override
            public Tensor images(Tensor batch) {
                return resized(batch, Interpolation.of(config.interpolation()), ops);
            }

            @Override
            public Tensor masks(Tensor masks) {
                return resized(masks, Interpolation.NEAREST, ops);
            }

            @Override
            public Object boxes(Object boxes) {
                throw noBoxes();
            }
        };
    }

    private Tensor resized(Tensor images, Interpolation interpolation, Ops ops) {
        boolean floating = images.dtype().isFloating();
        Tensor resized =
                ops.resize(
                        floating ? images : ops.cast(images, DType.FLOAT32),
                        new int[] {config.height(), config.width()},
                        interpolation,
                        config.antialias(),
                        config.cropToAspectRatio(),
                        config.padToAspectRatio(),
                        config.fillValue(),
                        format());
        return floating ? resized : whole(resized, images.dtype(), ops);
    }

    // Rounded, and as near as the dtype can come where it does not reach so far.
    private static Tensor whole(Tensor numbers, DType dtype, Ops ops) {
        int bits = 8 * dtype.bytes() - (dtype.isUnsigned() ? 0 : 1);
        double most = Math.scalb(1.0, Math.min(bits, 52)) - 1;
        double least = dtype.isUnsigned() ? 0 : -most - 1;
        return ops.cast(ops.clip(ops.round(numbers), least, most), dtype);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input.with(heightAxis(), config.height()).with(widthAxis(), config.width());
    }
}
