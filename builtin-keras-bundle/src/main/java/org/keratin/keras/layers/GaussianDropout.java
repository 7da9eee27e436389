package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.AtMost;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.GaussianDropout}: in training, multiplies elements with numbers drawn from a
 * normal distribution of mean 1; otherwise gives back its input.
 */
@KerasExport("keras.layers.GaussianDropout")
public final class GaussianDropout extends ElementwiseLayer {

    /**
     * The config.
     *
     * @param rate the variance of the numbers is {@code rate / (1 - rate)}, from 0 to 1
     * @param seed where the draws start; the same seed gives the same draws
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(0) @AtMost(1) double rate,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the number. */
        public Config {
            Require.share("rate", rate);
        }
    }

    private final double deviation;
    private final SeedGenerator seeds;

    /** Makes one. */
    public GaussianDropout(Config config) {
        super(config);
        this.deviation = Math.sqrt(config.rate() / (1 - config.rate()));
        this.seeds = Seed.orNone(config.seed()).generator();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        if (!context.training() || deviation == 0) {
            return x;
        }
        Ops ops = context.ops();
        return ops.multiply(x, ops.normal(x.shape(), 1, deviation, computeDtype(), seeds.next()));
    }
}
