package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.keras.internal.preprocessing.WarpOptions;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.RandomShear}: in training, shears each image. */
@KerasExport("keras.layers.RandomShear")
public final class RandomShear extends ImageLayer {

    /**
     * The config.
     *
     * @param xFactor the range from which is drawn how far pixels move sideways for each pixel
     *     further down, from 0 to 1; half of the images are sheared the other way
     * @param yFactor how far they move down for each pixel further right, likewise
     * @param warp what lies outside of an image, and how pixels between pixels are made up
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("0.0") Range xFactor,
            @Default("0.0") Range yFactor,
            @Flatten WarpOptions warp,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            xFactor = xFactor.symmetric("x_factor", -1, 1);
            yFactor = yFactor.symmetric("y_factor", -1, 1);
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomShear(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor way =
                ops.where(
                        ops.greater(perImage(images, 0, 1, ops), 0.5),
                        ops.full(Shape.scalar(), -1, computeDtype()),
                        ops.full(Shape.scalar(), 1, computeDtype()));
        Tensor down = ops.multiply(perImage(images, config.yFactor(), ops), way);
        Tensor right = ops.multiply(perImage(images, config.xFactor(), ops), way);
        int batch = images.shape().dim(0);
        return Warp.of(this, config.warp(), ops, batch, 1, right, 0, down, 1, 0);
    }
}
