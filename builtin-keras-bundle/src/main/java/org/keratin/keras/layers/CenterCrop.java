package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.SmartResize;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.CenterCrop}: cuts the middle out of images; smaller images are stretched
 * first.
 */
@KerasExport("keras.layers.CenterCrop")
public final class CenterCrop extends ImageLayer {

    /**
     * The config.
     *
     * @param height the height afterwards, at least 1
     * @param width the width afterwards, at least 1
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @AtLeast(1) int height,
            @AtLeast(1) int width)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            if (height < 1 || width < 1) {
                throw ConfigException.expected(
                        height < 1 ? "height" : "width", "an int above 0", Math.min(height, width));
            }
        }
    }

    private final Config config;

    /** Makes one. */
    public CenterCrop(Config config) {
        super(config, config.image(), null);
        this.config = config;
    }

    @Override
    boolean actsAlways() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        SmartResize resize = new SmartResize(config.height(), config.width(), format());
        return new Change() {
            @Override
            public Tensor images(Tensor batch) {
                return resize.centered(batch, Interpolation.BILINEAR, ops);
            }

            @Override
            public Tensor masks(Tensor masks) {
                return resize.centered(masks, Interpolation.NEAREST, ops);
            }

            @Override
            public Object boxes(Object boxes) {
                throw noBoxes();
            }
        };
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input.with(heightAxis(), config.height()).with(widthAxis(), config.width());
    }
}
