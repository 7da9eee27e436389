package org.keratin.keras.layers;

import java.util.Arrays;
import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.OneOf;
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

/**
 * {@code keras.layers.RandAugment}: in training, applies some changes to each batch that are chosen
 * at random from those of shape, position and colour.
 */
@KerasExport("keras.layers.RandAugment")
public final class RandAugment extends ImageLayer {

    /**
     * The config.
     *
     * @param valueRange the smallest and the largest value of a pixel
     * @param numOps how many changes are applied
     * @param factor the range from which is drawn how strong they are, from 0 to 1
     * @param interpolation how pixels between pixels are made up
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("[0, 255]") Range valueRange,
            @Default("2") @AtLeast(0) int numOps,
            @Default("0.5") Range factor,
            @Default("bilinear") @OneOf({"nearest", "bilinear"}) String interpolation,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            valueRange = valueRange.bothOf("value_range");
            factor = factor.factor("factor", 0, 1);
            if (numOps < 0 || numOps > 1_000) {
                throw ConfigException.expected("num_ops", "an int from 0 to 1000", numOps);
            }
        }
    }

    private final Config config;
    private final List<ImageLayer> choice;

    /** Makes one. */
    public RandAugment(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
        Augmentations augmentations =
                new Augmentations(
                        config.image(),
                        dtypePolicy(),
                        config.valueRange(),
                        config.factor(),
                        this::nextSeed);
        this.choice = augmentations.all(config.interpolation());
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Shape each = Shape.of(config.numOps());
        int[] chosen = ops.randint(each, 0, choice.size(), DType.INT32, nextSeed()).toInts();
        List<ImageLayer> steps = Arrays.stream(chosen).mapToObj(choice::get).toList();
        return Augmentations.inOrder(steps, images, this, ops);
    }
}
