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
 * {@code keras.layers.Solarization}: in training, adds a number to all pixels of an image, and
 * inverts those that are above another number then.
 */
@KerasExport("keras.layers.Solarization")
public final class Solarization extends ImageLayer {

    /**
     * The config.
     *
     * @param valueRange the smallest and the largest value of a pixel
     * @param additionFactor from and to which part of the range is added; of one number, from 0 to
     *     it
     * @param thresholdFactor from and to which part of the range pixels stay as they are, likewise
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("[0, 255]") Range valueRange,
            @Default("0.0") Range additionFactor,
            @Default("0.0") Range thresholdFactor,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            valueRange = valueRange.bothOf("value_range").sorted();
            additionFactor = additionFactor.fromZero("addition_factor");
            thresholdFactor = thresholdFactor.fromZero("threshold_factor");
        }
    }

    private final Config config;

    /** Makes one. */
    public Solarization(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor added = scaled(images, config.additionFactor(), ops);
        Tensor threshold = scaled(images, config.thresholdFactor(), ops);
        return batch -> {
            Tensor values = rescale(batch, config.valueRange(), Range.BYTES, ops);
            Tensor moved = clip(ops.add(values, added), Range.BYTES, ops);
            Tensor solar = ops.where(ops.less(moved, threshold), moved, ops.subtract(255, moved));
            return rescale(solar, Range.BYTES, config.valueRange(), ops);
        };
    }

    private Tensor scaled(Tensor images, Range factor, Ops ops) {
        return perImage(images, factor.lower(), factor.upper() * 255, ops);
    }
}
