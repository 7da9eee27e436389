package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.initializers.FanOptions;
import org.keratin.keras.initializers.GlorotUniform;
import org.keratin.keras.internal.Require;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.AdditiveAttention}: for each query a mean of the values, weighted by how well
 * the query fits their keys; the scores are sums of {@code scale tanh(query + key)}.
 *
 * <p>Inputs and outputs are those of {@link Attention}. Weights: {@code scale (dim)}.
 */
@KerasExport("keras.layers.AdditiveAttention")
public final class AdditiveAttention extends BaseAttention {

    /**
     * The config.
     *
     * @param useScale whether there is a scale; 1 otherwise
     * @param dropout how likely a weight is to be dropped in training, from 0 to 1
     * @param seed where the draws of dropout start
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("true") boolean useScale,
            @Default("0.0") double dropout,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the rate. */
        public Config {
            Require.share("dropout", dropout);
        }
    }

    private final Config config;
    private Variable scale;

    /** Makes one. */
    public AdditiveAttention(Config config) {
        super(config, config.dropout(), config.seed());
        this.config = config;
    }

    @Override
    void buildScores(Shape query) {
        if (config.useScale()) {
            scale =
                    addWeight(
                            "scale", Shape.of(query.last()), new GlorotUniform(FanOptions.none()));
        }
    }

    @Override
    Tensor scores(Tensor query, Tensor key, CallContext context) {
        Ops ops = context.ops();
        Tensor sums = ops.add(ops.expandDims(query, -2), ops.expandDims(key, -3));
        Tensor fits = ops.tanh(sums);
        return ops.sum(scale == null ? fits : ops.multiply(value(scale, context), fits), -1);
    }
}
