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

/** {@code keras.layers.RandomInvert}: in training, turns some images into their negatives. */
@KerasExport("keras.layers.RandomInvert")
public final class RandomInvert extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which the chance is drawn that an image is inverted, from 0 to 1
     * @param valueRange the smallest and the largest value of a pixel
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("1.0") Range factor,
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
    public RandomInvert(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor chosen = chosen(images, config.factor(), ops);
        double largest = config.valueRange().upper();
        return batch -> ops.where(chosen, ops.subtract(largest, batch), batch);
    }
}
