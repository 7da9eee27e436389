package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Unwritten;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.preprocessing.ImageOptions;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.RandomGrayscale}: in training, takes the colours out of some images. */
@KerasExport("keras.layers.RandomGrayscale")
public final class RandomGrayscale extends ImageLayer {

    /**
     * The config.
     *
     * @param factor how likely an image is to lose its colours, from 0 to 1
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Flatten ImageOptions image,
            @Default("0.5") @AtLeast(0) @AtMost(1) double factor,
            @Default("null") @Unwritten Seed seed)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            factor = Require.share("factor", factor);
        }
    }

    private final Config config;

    /** Makes one. */
    public RandomGrayscale(Config config) {
        super(config, config.image(), config.seed());
        this.config = config;
    }

    @Override
    boolean keepsDType() {
        return true;
    }

    @Override
    Change draw(Tensor images, Ops ops) {
        Tensor chosen = ops.less(perImage(images, 0, 1, ops), config.factor());
        return batch -> ops.where(chosen, ops.rgbToGrayscale(batch, format()), batch);
    }
}
