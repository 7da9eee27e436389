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

/** {@code keras.layers.RandomRotation}: in training, turns each image around its middle. */
@KerasExport("keras.layers.RandomRotation")
public final class RandomRotation extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which the angle is drawn, in full turns, from -1 to 1; of one
     *     number, from its negative to itself
     * @param warp what lies outside of an image, and how pixels between pixels are made up
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            Range factor,
            @Flatten WarpOptions warp,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            factor = factor.factor("factor", -1, 1);
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomRotation(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        double turn = 2 * Math.PI;
        Range factor = config.factor();
        Tensor angle = perImage(images, factor.lower() * turn, factor.upper() * turn, ops);
        Tensor cos = ops.cos(angle);
        Tensor sin = ops.sin(angle);
        double x = (images.shape().dim(widthAxis()) - 1) / 2.0;
        double y = (images.shape().dim(heightAxis()) - 1) / 2.0;
        Tensor right = ops.subtract(x, ops.subtract(ops.multiply(cos, x), ops.multiply(sin, y)));
        Tensor down = ops.subtract(y, ops.add(ops.multiply(sin, x), ops.multiply(cos, y)));
        int batch = images.shape().dim(0);
        return Warp.of(
                this, config.warp(), ops, batch, cos, ops.negative(sin), right, sin, cos, down);
    }
}
