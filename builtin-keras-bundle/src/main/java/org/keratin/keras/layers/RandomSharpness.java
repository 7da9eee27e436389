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
import org.keratin.tensor.Padding;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.RandomSharpness}: in training, sharpens or smooths images. */
@KerasExport("keras.layers.RandomSharpness")
public final class RandomSharpness extends ImageLayer {

    /**
     * The config.
     *
     * @param factor the range from which is drawn how sharp an image gets: 0 smooths it, 0.5 leaves
     *     it, 1 sharpens it
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
            valueRange = valueRange.bothOf("value_range").sorted();
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomSharpness(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor smoothing = ops.subtract(1, ops.multiply(perImage(images, config.factor(), ops), 2));
        return batch -> {
            Tensor change = ops.multiply(smoothing, ops.subtract(smooth(batch, ops), batch));
            return clip(ops.add(batch, change), config.valueRange(), ops);
        };
    }

    // The middle of three by three pixels counts five times as much as its neighbours.
    private Tensor smooth(Tensor images, Ops ops) {
        int channels = images.shape().dim(channelAxis());
        float[] weights = {1, 1, 1, 1, 5, 1, 1, 1, 1};
        Tensor kernel = ops.divide(Tensor.of(weights, 3, 3, 1, 1), 13);
        return ops.depthwiseConv(
                images,
                ops.cast(ops.tile(kernel, 1, 1, channels, 1), images.dtype()),
                new int[] {1, 1},
                Padding.SAME,
                format(),
                new int[] {1, 1});
    }
}
