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

/**
 * {@code keras.layers.RandomZoom}: in training, makes each image larger or smaller around its
 * middle.
 */
@KerasExport("keras.layers.RandomZoom")
public final class RandomZoom extends ImageLayer {

    private static final double LEAST = Math.nextUp(-1.0);

    /**
     * The config.
     *
     * @param heightFactor the range from which is drawn by how much more of the height is seen, as
     *     a part of it, from above -1 to 1; of one number, from its negative to itself
     * @param widthFactor how much more of the width, likewise; {@code null} for the same as of the
     *     height
     * @param warp what lies outside of an image, and how pixels between pixels are made up
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            Range heightFactor,
            @Default("null") Range widthFactor,
            @Flatten WarpOptions warp,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            heightFactor.symmetric("height_factor", LEAST, 1);
            if (widthFactor != null) {
                widthFactor.symmetric("width_factor", LEAST, 1);
            }
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomZoom(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor height = zoom(images, config.heightFactor(), ops);
        Tensor width =
                config.widthFactor() == null ? height : zoom(images, config.widthFactor(), ops);
        Tensor right = offset(width, images.shape().dim(widthAxis()), ops);
        Tensor down = offset(height, images.shape().dim(heightAxis()), ops);
        int batch = images.shape().dim(0);
        return Warp.of(this, config.warp(), ops, batch, width, 0, right, 0, height, down);
    }

    private Tensor zoom(Tensor images, Range factor, Ops ops) {
        return ops.add(perImage(images, factor.symmetric("factor", LEAST, 1), ops), 1);
    }

    // What lets the middle stay where it is.
    private static Tensor offset(Tensor zoom, int length, Ops ops) {
        return ops.multiply(ops.subtract(1, zoom), (length - 1) / 2.0);
    }
}
