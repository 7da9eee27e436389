package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.RandomContrast}: in training, moves the pixels of an image away from the mean
 * of their channel, or towards it.
 */
@KerasExport("keras.layers.RandomContrast")
public final class RandomContrast extends ImageLayer {

    /**
     * The config.
     *
     * @param factor by how much less and by how much more than 1 the distance is multiplied, from 0
     *     to 1
     * @param valueRange the smallest and the largest value of a pixel
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            Range factor,
            @Default("[0, 255]") Range valueRange,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            factor = factor.factor("factor", 0, 1);
            valueRange = valueRange.bothOf("value_range");
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomContrast(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Range range = config.factor();
        Tensor factor = perImage(images, 1 - range.lower(), 1 + range.upper(), ops);
        return batch -> clip(adjust(batch, factor, ops), config.valueRange(), ops);
    }

    private Tensor adjust(Tensor images, Tensor factor, Ops ops) {
        Tensor mean = ops.mean(images, new int[] {heightAxis(), widthAxis()}, true);
        return ops.add(ops.multiply(ops.subtract(images, mean), factor), mean);
    }
}
