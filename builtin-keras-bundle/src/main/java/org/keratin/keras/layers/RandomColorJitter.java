package org.keratin.keras.layers;

import java.util.ArrayList;
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
 * {@code keras.layers.RandomColorJitter}: in training, changes brightness, contrast, saturation and
 * hue of each image, in this order.
 */
@KerasExport("keras.layers.RandomColorJitter")
public final class RandomColorJitter extends ImageLayer {

    /**
     * The config.
     *
     * @param valueRange the smallest and the largest value of a pixel
     * @param brightnessFactor as {@link RandomBrightness} takes it; {@code null} for no change
     * @param contrastFactor as {@link RandomContrast} takes it, likewise
     * @param saturationFactor as {@link RandomSaturation} takes it, likewise
     * @param hueFactor as {@link RandomHue} takes it, likewise
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("[0, 255]") Range valueRange,
            @Default("null") Range brightnessFactor,
            @Default("null") Range contrastFactor,
            @Default("null") Range saturationFactor,
            @Default("null") Range hueFactor,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            valueRange = valueRange.bothOf("value_range");
        }
    }

    private final Config config;
    private final List<ImageLayer> steps;

    /** Makes one. */
    public RandomColorJitter(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
        this.steps = steps();
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        return Augmentations.inOrder(steps, images, this, ops);
    }

    private List<ImageLayer> steps() {
        LayerOptions options = LayerOptions.of(null, dtypePolicy());
        ImageOptions image = config.image();
        Range values = config.valueRange();
        List<ImageLayer> made = new ArrayList<>();
        if (config.brightnessFactor() != null) {
            made.add(
                    new RandomBrightness(
                            new RandomBrightness.Config(
                                    options, image, config.brightnessFactor(), values, seed())));
        }
        if (config.contrastFactor() != null) {
            made.add(
                    new RandomContrast(
                            new RandomContrast.Config(
                                    options, image, config.contrastFactor(), values, seed())));
        }
        if (config.saturationFactor() != null) {
            made.add(
                    new RandomSaturation(
                            new RandomSaturation.Config(
                                    options, image, config.saturationFactor(), values, seed())));
        }
        if (config.hueFactor() != null) {
            made.add(
                    new RandomHue(
                            new RandomHue.Config(
                                    options, image, config.hueFactor(), values, seed())));
        }
        return made;
    }

    private Seed seed() {
        return Seed.of(nextSeed());
    }
}
