package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
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
 * {@code keras.layers.RandomPosterization}: in training, keeps only the highest bits of each value.
 */
@KerasExport("keras.layers.RandomPosterization")
public final class RandomPosterization extends ImageLayer {

    /**
     * The config.
     *
     * @param factor how many bits are kept, from 1 to 8: from the first number to below the second
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
            factor = factor.factor("factor", 1, 8);
            valueRange = valueRange.bothOf("value_range").sorted();
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomPosterization(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor dropped = ops.cast(ops.subtract(8, bits(images, ops)), DType.UINT8);
        return batch -> {
            Tensor values = rescale(batch, config.valueRange(), Range.BYTES, ops);
            Tensor bytes = ops.cast(values, DType.UINT8);
            Tensor kept = ops.leftShift(ops.rightShift(bytes, dropped), dropped);
            Tensor back = ops.cast(kept, computeDtype());
            return rescale(back, Range.BYTES, config.valueRange(), ops);
        };
    }

    private Tensor bits(Tensor images, Ops ops) {
        Shape each = Shape.of(images.shape().dim(0), 1, 1, 1);
        long least = (long) config.factor().lower();
        long most = (long) config.factor().upper();
        return least == most
                ? ops.full(each, least, DType.INT32)
                : ops.randint(each, least, most, DType.INT32, nextSeed());
    }
}
