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
 * {@code keras.layers.RandomColorDegeneration}: in training, mixes each image with itself in grey.
 */
@KerasExport("keras.layers.RandomColorDegeneration")
public final class RandomColorDegeneration extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which is drawn how much of the grey image is taken, from -1 to
     *     1; of one number, from its negative to itself
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
            factor = factor.factor("factor", -1, 1);
            valueRange = valueRange.bothOf("value_range").sorted();
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomColorDegeneration(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor factor = perImage(images, config.factor(), ops);
        return batch -> {
            Tensor change = ops.subtract(ops.rgbToGrayscale(batch, format()), batch);
            Tensor mixed = ops.add(batch, ops.multiply(factor, change));
            return clip(mixed, config.valueRange(), ops);
        };
    }
}
