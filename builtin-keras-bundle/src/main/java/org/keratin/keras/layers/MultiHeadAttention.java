package org.keratin.keras.layers;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.Axes;
import org.keratin.keras.config.PerAxis;
import org.keratin.keras.internal.Require;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.MultiHeadAttention}: for each query a mean of the values, weighted by how
 * well the query fits their keys, once for each of several heads.
 *
 * <p>Called with {@code query (batch, …, dim)}, {@code value} and maybe {@code key}, which is the
 * value otherwise, with masks of these, {@code attention_mask (batch, queries, keys)} and {@code
 * use_causal_mask}. Output: the query's shape, or {@code outputShape} in place of its last axis;
 * with {@code return_attention_scores} the weights {@code (batch, heads, queries, keys)}, too. The
 * weights are those of the projections {@code query}, {@code key}, {@code gate}, {@code value} and
 * {@code attention_output}: {@code kernel} and {@code bias} each.
 */
@KerasExport("keras.layers.MultiHeadAttention")
public final class MultiHeadAttention extends BaseHeads {

    /**
     * The config.
     *
     * @param numHeads how many heads there are, at least 1
     * @param keyDim the length of a query's or key's head, at least 1
     * @param valueDim the length of a value's head; {@code keyDim} for {@code null}
     * @param outputShape the lengths of the output's axes in place of the query's last one; {@code
     *     null} for that one
     * @param attentionAxes the axes that attention is over; {@code null} for all but the first and
     *     the last
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(1) int numHeads,
            @AtLeast(1) int keyDim,
            @Default("null") Integer valueDim,
            @Flatten HeadOptions heads,
            @Default("null") PerAxis outputShape,
            @Default("null") Axes attentionAxes)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            layer = HeadOptions.withoutPenalty(layer);
            Require.atLeastOne("num_heads", numHeads);
            Require.atLeastOne("key_dim", keyDim);
            valueDim = valueDim == null || valueDim == 0 ? keyDim : valueDim;
            Require.atLeastOne("value_dim", valueDim);
            if (outputShape != null) {
                outputShape = PerAxis.of(outputShape.toArray());
                if (IntStream.of(outputShape.toArray()).anyMatch(length -> length < 1)) {
                    throw ConfigException.expected(
                            "output_shape", "lengths of axes above 0", outputShape.toConfig());
                }
            }
        }
    }

    private final Config config;
    private List<Integer> axes;

    /** Makes one. */
    public MultiHeadAttention(Config config) {
        super(config, config.heads());
        this.config = config;
    }

    @Override
    int queryHeads() {
        return config.numHeads();
    }

    @Override
    int keyHeads() {
        return config.numHeads();
    }

    @Override
    int keyDim() {
        return config.keyDim();
    }

    @Override
    int valueDim() {
        return config.valueDim();
    }

    @Override
    Shape outputAxes(Shape query) {
        return config.outputShape() == null || config.outputShape().toArray().length == 0
                ? Shape.of(query.last())
                : Shape.of(config.outputShape().toArray());
    }

    @Override
    List<Integer> attentionAxes(Shape query) {
        int rank = query.rank();
        int[] given = config.attentionAxes() == null ? null : config.attentionAxes().toArray();
        IntStream counted =
                given == null
                        ? IntStream.range(1, rank - 1)
                        : IntStream.of(given).map(axis -> axis < 0 ? axis + rank : axis);
        List<Integer> all = counted.boxed().toList();
        if (all.isEmpty()
                || all.stream().distinct().count() < all.size()
                || all.stream().anyMatch(axis -> axis < 1 || axis > rank - 2)) {
            throw new ShapeException(
                    name()
                            + ": expected attention_axes between the first and the last axis of "
                            + query
                            + ", found "
                            + config.attentionAxes());
        }
        axes = all;
        return all;
    }

    // As in Keras, a mask given as an argument does not count.
    @Override
    Tensor queryMask(Tensor travelling, Tensor given) {
        return travelling;
    }

    // Keras 3.16 writes what it can reach by a public name under that.
    @Override
    String attribute(String part) {
        return part.equals("gate") ? "_gate_dense" : part + "_dense";
    }

    @Override
    boolean endsMasks() {
        return true;
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = super.liveConfig();
        if (axes != null) {
            live.put("attention_axes", axes);
        }
        return live;
    }
}
