package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.initializers.Ones;
import org.keratin.keras.internal.Require;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Attention}: for each query a mean of the values, weighted by how well the
 * query fits their keys; the scores are dot products.
 *
 * <p>Input: a list of the query {@code (batch, queries, dim)}, the value {@code (batch, keys, out)}
 * and maybe the key {@code (batch, keys, dim)}, which is the value otherwise. Output {@code (batch,
 * queries, out)}, and the weights {@code (batch, queries, keys)} if {@code
 * return_attention_scores}. With {@code use_causal_mask} no query sees a later key.
 */
@KerasExport("keras.layers.Attention")
public final class Attention extends BaseAttention {

    /**
     * The config.
     *
     * @param useScale whether the scores are multiplied with a weight
     * @param scoreMode {@code dot} for products of query and key, {@code concat} for the sum of
     *     {@code tanh(query + key)}
     * @param dropout how likely a weight is to be dropped in training, from 0 to 1
     * @param seed where the draws of dropout start
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("false") boolean useScale,
            @Default("dot") String scoreMode,
            @Default("0.0") double dropout,
            @Default("null") Seed seed)
            implements LayerConfig {

        /** Checks the mode and the rate. */
        public Config {
            Require.share("dropout", dropout);
            if (!"dot".equals(scoreMode) && !"concat".equals(scoreMode)) {
                throw ConfigException.expected("score_mode", "dot or concat", scoreMode);
            }
        }
    }

    private final Config config;
    private Variable scale;
    private Variable concatScoreWeight;

    /** Makes one. */
    public Attention(Config config) {
        super(config, config.dropout(), config.seed());
        this.config = config;
    }

    private boolean concat() {
        return config.scoreMode().equals("concat");
    }

    @Override
    void buildScores(Shape query) {
        if (config.useScale()) {
            scale = addWeight("scale", Shape.scalar(), new Ones());
        }
        if (concat()) {
            concatScoreWeight = addWeight("concat_score_weight", Shape.scalar(), new Ones());
        }
    }

    @Override
    Tensor scores(Tensor query, Tensor key, CallContext context) {
        Ops ops = context.ops();
        if (!concat()) {
            return scaled(ops.matmul(query, ops.swapaxes(key, -2, -1)), context);
        }
        Tensor sums = ops.add(ops.expandDims(query, -2), ops.expandDims(key, -3));
        Tensor fits = ops.sum(ops.tanh(scaled(sums, context)), -1);
        return ops.multiply(value(concatScoreWeight, context), fits);
    }

    private Tensor scaled(Tensor x, CallContext context) {
        return scale == null ? x : context.ops().multiply(x, value(scale, context));
    }
}
