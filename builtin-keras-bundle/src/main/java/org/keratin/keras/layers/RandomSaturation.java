package org.keratin.keras.layers;

import java.util.List;
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
 * {@code keras.layers.RandomSaturation}: in training, makes the colours of each image stronger or
 * weaker.
 */
@KerasExport("keras.layers.RandomSaturation")
public final class RandomSaturation extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which is drawn how strong they get: 0 makes grey, 0.5 leaves
     *     them, more makes them stronger
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
    public RandomSaturation(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor share = perImage(images, config.factor(), ops);
        Tensor factor = ops.divide(share, ops.add(ops.subtract(1, share), 1e-7));
        return batch -> {
            List<Tensor> parts = ops.split(ops.rgbToHsv(batch, format()), 3, channelAxis());
            Tensor strong = clip(ops.multiply(parts.get(1), factor), config.valueRange(), ops);
            List<Tensor> changed = List.of(parts.get(0), strong, parts.get(2));
            Tensor back = ops.hsvToRgb(ops.concatenate(changed, channelAxis()), format());
            return ops.cast(back, computeDtype());
        };
    }
}
