package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.internal.preprocessing.Range;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.RandomGaussianBlur}: in training, blurs some images. */
@KerasExport("keras.layers.RandomGaussianBlur")
public final class RandomGaussianBlur extends ImageLayer {

    private static final int MOST = 1_023;

    /**
     * The config.
     *
     * @param factor the range from which the chance is drawn that an image is blurred, from 0 to 1
     * @param kernelSize the width and height of the window, odd
     * @param sigma the range from which the deviations are drawn, in pixels, from 0 to 1
     * @param valueRange the smallest and the largest value of a pixel
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("1.0") Range factor,
            @Default("3") Range kernelSize,
            @Default("1.0") Range sigma,
            @Default("[0, 255]") Range valueRange,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            factor = factor.factor("factor", 0, 1);
            sigma = sigma.factor("sigma", 0, 1);
            kernelSize = odd(kernelSize);
            valueRange = valueRange.bothOf("value_range");
        }

        private static Range odd(Range size) {
            for (double length : new double[] {size.lower(), size.upper()}) {
                if (length < 1 || length > MOST || length % 2 != 1) {
                    throw ConfigException.expected(
                            "kernel_size",
                            "an odd int from 1 to " + MOST + " or a list of two",
                            size.toConfig());
                }
            }
            return size.bothNumbers();
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomGaussianBlur(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor chosen = chosen(images, config.factor(), ops);
        Range sigma = config.sigma();
        Tensor drawn = uniform(Shape.of(2), sigma.lower(), sigma.upper(), ops);
        double[] deviations = ops.add(ops.cast(drawn, DType.FLOAT32), 1e-6).toDoubles();
        int[] size = {(int) config.kernelSize().lower(), (int) config.kernelSize().upper()};
        return batch -> {
            Tensor blurred = ops.gaussianBlur(batch, size, deviations, format());
            Tensor mixed = ops.where(chosen, blurred, batch);
            return ops.cast(clip(mixed, config.valueRange(), ops), computeDtype());
        };
    }
}
