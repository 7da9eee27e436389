package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.SmartResize;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Interpolation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.RandomCrop}: in training, cuts a part out of images, the same for all of a
 * batch; smaller images are stretched.
 */
@KerasExport("keras.layers.RandomCrop")
public final class RandomCrop extends ImageLayer {

    /**
     * The config.
     *
     * @param height the height afterwards, at least 1
     * @param width the width afterwards, at least 1
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @AtLeast(1) int height,
            @AtLeast(1) int width,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            if (height < 1 || width < 1) {
                throw ConfigException.expected(
                        height < 1 ? "height" : "width", "an int above 0", Math.min(height, width));
            }
            seed = seed == null ? Seed.of(Seed.none().next()) : seed;
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomCrop(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        int height = images.shape().dim(heightAxis());
        int width = images.shape().dim(widthAxis());
        SmartResize resize = new SmartResize(config.height(), config.width(), format());
        boolean larger = height > config.height() && width > config.width();
        int top = larger ? start(height - config.height(), ops) : resize.top(height, width);
        int left = larger ? start(width - config.width(), ops) : resize.left(height, width);
        return new Change() {
            @Override
            public Tensor images(Tensor batch) {
                return resize.from(batch, top, left, Interpolation.BILINEAR, ops);
            }

            @Override
            public Tensor masks(Tensor masks) {
                return resize.from(masks, top, left, Interpolation.NEAREST, ops);
            }

            @Override
            public Object boxes(Object boxes) {
                throw noBoxes();
            }
        };
    }

    private int start(int rest, Ops ops) {
        return ops.randint(Shape.scalar(), 0, rest + 1L, DType.INT32, nextSeed()).toInts()[0];
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input.with(heightAxis(), config.height()).with(widthAxis(), config.width());
    }
}
