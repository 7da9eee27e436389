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
import org.keratin.tensor.Tensor;

/** {@code keras.layers.RandomTranslation}: in training, moves each image. */
@KerasExport("keras.layers.RandomTranslation")
public final class RandomTranslation extends ImageLayer {

    /**
     * The config.
     *
     * @param heightFactor the range from which is drawn how far it moves down, as a part of its
     *     height, from -1 to 1; of one number, from its negative to itself
     * @param widthFactor how far it moves to the right, likewise
     * @param warp what lies outside of an image, and how pixels between pixels are made up
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            Range heightFactor,
            Range widthFactor,
            @Flatten WarpOptions warp,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            heightFactor.symmetric("height_factor", -1, 1);
            widthFactor.symmetric("width_factor", -1, 1);
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomTranslation(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor down = moved(images, config.heightFactor(), heightAxis(), ops);
        Tensor right = moved(images, config.widthFactor(), widthAxis(), ops);
        int batch = images.shape().dim(0);
        return Warp.of(
                this,
                config.warp(),
                ops,
                batch,
                1,
                0,
                ops.negative(right),
                0,
                1,
                ops.negative(down));
    }

    private Tensor moved(Tensor images, Range factor, int axis, Ops ops) {
        Range part = factor.symmetric("factor", -1, 1);
        return ops.multiply(perImage(images, part, ops), images.shape().dim(axis));
    }
}
