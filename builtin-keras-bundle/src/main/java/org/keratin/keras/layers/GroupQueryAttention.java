package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.GroupQueryAttention}: attention with several heads, where groups of the
 * query's heads share one head of key and value.
 *
 * <p>Called like {@link MultiHeadAttention}, with inputs {@code (batch, steps, dim)}; output of the
 * query's shape.
 */
@KerasExport("keras.layers.GroupQueryAttention")
public final class GroupQueryAttention extends BaseHeads {

    /**
     * The config.
     *
     * @param headDim the length of a head, at least 1
     * @param numQueryHeads how many heads the query has, at least 1
     * @param numKeyValueHeads how many heads key and value have, a divisor of the query's
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(1) int headDim,
            @AtLeast(1) int numQueryHeads,
            @AtLeast(1) int numKeyValueHeads,
            @Flatten HeadOptions heads)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            layer = HeadOptions.withoutPenalty(layer);
            Require.atLeastOne("head_dim", headDim);
            Require.atLeastOne("num_query_heads", numQueryHeads);
            Require.atLeastOne("num_key_value_heads", numKeyValueHeads);
            if (numQueryHeads % numKeyValueHeads != 0) {
                throw ConfigException.expected(
                        "num_key_value_heads",
                        "a divisor of num_query_heads, which is " + numQueryHeads,
                        numKeyValueHeads);
            }
        }
    }

    private final Config config;

    /** Makes one. */
    public GroupQueryAttention(Config config) {
        super(config, config.heads());
        this.config = config;
        if (config.layer().name() == null) {
            rename("grouped_query_attention"); // from the name that the class has inside of Keras
        }
    }

    @Override
    int queryHeads() {
        return config.numQueryHeads();
    }

    @Override
    int keyHeads() {
        return config.numKeyValueHeads();
    }

    @Override
    int keyDim() {
        return config.headDim();
    }

    @Override
    int valueDim() {
        return config.headDim();
    }

    @Override
    Shape outputAxes(Shape query) {
        return Shape.of(query.last());
    }

    @Override
    List<Integer> attentionAxes(Shape query) {
        if (query.rank() != 3) {
            throw new ShapeException(
                    name() + ": expected a query of shape (batch, steps, dim), found " + query);
        }
        return List.of(1);
    }

    @Override
    Tensor queryMask(Tensor travelling, Tensor given) {
        return given;
    }

    @Override
    String attribute(String part) {
        return "_" + part + "_dense";
    }

    // The name of Keras's class, which is not the one that configs use.
    @Override
    public String savedName() {
        return "grouped_query_attention";
    }

    @Override
    boolean endsMasks() {
        return false;
    }
}
