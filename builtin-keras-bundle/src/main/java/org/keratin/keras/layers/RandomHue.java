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
 * {@code keras.layers.RandomHue}: in training, turns the colours of each image on the colour wheel.
 */
@KerasExport("keras.layers.RandomHue")
public final class RandomHue extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which is drawn how far they turn, in half turns, from 0 to 1;
     *     half of the images turn the other way
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
    public RandomHue(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor way = ops.greater(perImage(images, 0, 1, ops), 0.5);
        Tensor size = ops.multiply(perImage(images, config.factor(), ops), 0.5);
        Tensor turn = ops.where(way, ops.negative(size), size);
        return batch -> {
            Tensor unit = rescale(batch, config.valueRange(), Range.UNIT, ops);
            Tensor colours = ops.rgbToHsv(unit, format());
            List<Tensor> parts = ops.split(colours, 3, channelAxis());
            Tensor hue = ops.add(parts.get(0), turn);
            Tensor below = ops.where(ops.greater(hue, 1), ops.subtract(hue, 1), hue);
            Tensor wheel = ops.where(ops.less(below, 0), ops.add(below, 1), below);
            List<Tensor> turned = List.of(wheel, parts.get(1), parts.get(2));
            Tensor back = ops.hsvToRgb(ops.concatenate(turned, channelAxis()), format());
            Tensor clipped = clip(back, Range.UNIT, ops);
            return ops.cast(rescale(clipped, Range.UNIT, config.valueRange(), ops), computeDtype());
        };
    }
}
