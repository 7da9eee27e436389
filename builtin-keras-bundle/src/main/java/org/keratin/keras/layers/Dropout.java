package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Dropout}: in training, sets elements to 0 at random and divides the others by
 * {@code 1 - rate}; otherwise gives back its input.
 */
@KerasExport("keras.layers.Dropout")
public final class Dropout extends ElementwiseLayer {

    /**
     * The config.
     *
     * @param rate how likely an element is to be dropped, from 0 to 1
     * @param seed where the draws start; the same seed gives the same draws
     * @param noiseShape the shape of one draw, which is broadcast to the input: axes of length 1
     *     are dropped as a whole, unknown ones are as long as the input's
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(0) @AtMost(1) double rate,
            @Default("null") Seed seed,
            @Default("null") Shape noiseShape)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            if (!(rate >= 0 && rate <= 1)) {
                throw ConfigException.expected("rate", "a number from 0 to 1", rate);
            }
            if (noiseShape != null && noiseShape.toList().contains(0)) {
                throw ConfigException.expected(
                        "noise_shape", "lengths of axes above 0, or null", noiseShape.toList());
            }
        }
    }

    private final Config config;
    private final SeedGenerator seeds;

    /** Makes one. */
    public Dropout(Config config) {
        super(config);
        this.config = config;
        this.seeds = Seed.orNone(config.seed()).generator();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.training() && config.rate() > 0
                ? context.ops().dropout(x, config.rate(), config.noiseShape(), seeds.next())
                : x;
    }
}
