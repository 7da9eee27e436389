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
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.AlphaDropout}: in training, sets elements at random to the value at which
 * SELU saturates, then scales and shifts all, so that mean and variance stay; otherwise gives back
 * its input.
 */
@KerasExport("keras.layers.AlphaDropout")
public final class AlphaDropout extends ElementwiseLayer {

    // Where SELU goes to for large negative input: minus its scale times its alpha.
    private static final double SATURATION =
            -1.6732632423543772848170429916717 * 1.0507009873554804934193349852946;

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

        /** Checks the rate. */
        public Config {
            Require.share("rate", rate);
        }
    }

    private final Config config;
    private final SeedGenerator seeds;

    /** Makes one. */
    public AlphaDropout(Config config) {
        super(config);
        this.config = config;
        this.seeds = Seed.orNone(config.seed()).generator();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        double rate = config.rate();
        if (!context.training() || rate == 0) {
            return x;
        }
        Ops ops = context.ops();
        Tensor draw = ops.uniform(noiseShape(x.shape()), 0, 1, DType.FLOAT32, seeds.next());
        Tensor kept = ops.cast(ops.greaterEqual(draw, rate), x.dtype());
        Tensor dropped = ops.multiply(ops.subtract(1, kept), SATURATION);
        double scale = 1 / Math.sqrt((1 - rate) * (1 + rate * SATURATION * SATURATION));
        double shift = -scale * SATURATION * rate;
        return ops.add(ops.multiply(ops.add(ops.multiply(x, kept), dropped), scale), shift);
    }

    private Shape noiseShape(Shape input) {
        Shape shape = config.noiseShape();
        for (int i = 0; shape != null && i < Math.min(shape.rank(), input.rank()); i++) {
            shape = shape.dim(i) == Shape.UNKNOWN ? shape.with(i, input.dim(i)) : shape;
        }
        return shape == null ? input : shape;
    }
}
