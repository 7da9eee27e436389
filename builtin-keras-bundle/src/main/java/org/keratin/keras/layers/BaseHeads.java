package org.keratin.keras.layers;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.SavedPart;
import org.keratin.core.layers.Shapes;
import org.keratin.keras.config.Axes;
import org.keratin.keras.internal.attention.AttentionEquations;
import org.keratin.keras.internal.attention.AttentionMasks;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * What attention layers with several heads have in common: query, key and value are projected for
 * each head, and the heads' outputs are projected together.
 */
abstract class BaseHeads extends Layer {

    private static final int MOST_AXES = 12; // for each of which equations have a letter

    private final HeadOptions options;
    private final SeedGenerator seeds;
    private EinsumDense query;
    private EinsumDense key;
    private EinsumDense value;
    private EinsumDense gate;
    private EinsumDense output;
    private AttentionEquations equations;
    private Softmax softmax;

    <C extends Record & LayerConfig> BaseHeads(C config, HeadOptions options) {
        super(config);
        this.options = options;
        this.seeds = Seed.orNone(options.seed()).generator();
    }

    /** How many heads queries have. */
    abstract int queryHeads();

    /** How many heads keys and values have; a divisor of those of queries. */
    abstract int keyHeads();

    /** The length of a query's or key's head. */
    abstract int keyDim();

    /** The length of a value's head. */
    abstract int valueDim();

    /** The lengths of the output's axes in place of the query's last one. */
    abstract Shape outputAxes(Shape query);

    /** The axes that attention is over, for queries of a shape; counted from the front. */
    abstract List<Integer> attentionAxes(Shape query);

    /** The mask of the query: the one that travels with it, or the one given as an argument. */
    abstract Tensor queryMask(Tensor travelling, Tensor given);

    /** Whether later layers that take the same inputs no longer see their masks. */
    abstract boolean endsMasks();

    /** What Keras's class calls the layer that projects the {@code query}, for one. */
    abstract String attribute(String part);

    @Override
    protected final List<String> callParameters() {
        return List.of("query", "value", "key");
    }

    @Override
    protected final List<String> maskParameters() {
        return List.of("query_mask", "value_mask", "key_mask");
    }

    @Override
    protected final void build(Shapes inputs) {
        Shape q = shape(inputs, "query");
        Shape v = shape(inputs, "value");
        Shape k = inputs.get("key") == null ? v : inputs.get("key");
        check(q, v, k);
        Shape keyHead = Shape.of(keyHeads(), keyDim());
        query = projection("query", q, Shape.of(queryHeads(), keyDim()));
        key = projection("key", k, keyHead);
        if (options.useGate()) {
            gate =
                    options.projection(
                            "gate",
                            dtypePolicy(),
                            q.rank(),
                            1,
                            Shape.of(queryHeads(), valueDim()),
                            (x, ops) -> ops.sigmoid(x));
            addLayer(gate).buildFor(Shapes.of(q));
        }
        value = projection("value", v, Shape.of(keyHeads(), valueDim()));
        output =
                addLayer(
                        options.projection(
                                "attention_output",
                                dtypePolicy(),
                                q.rank() + 1,
                                2,
                                outputAxes(q),
                                null));
        output.buildFor(Shapes.of(q.with(-1, queryHeads()).concat(Shape.of(valueDim()))));
        List<Integer> axes = attentionAxes(q);
        equations = AttentionEquations.of(q.rank() + 1, axes);
        int[] last = new int[axes.size()];
        Arrays.setAll(last, i -> -1 - i);
        softmax =
                new Softmax(
                        new Softmax.Config(
                                LayerOptions.of("softmax", dtypePolicy()), Axes.of(last)));
    }

    @Override
    public final List<SavedPart> savedParts() {
        Map<String, EinsumDense> all = new LinkedHashMap<>();
        all.put("key", key);
        all.put("output", output);
        all.put("query", query);
        all.put("value", value);
        all.put("gate", gate);
        all.values().removeIf(Objects::isNull);
        return all.entrySet().stream()
                .map(entry -> SavedPart.of(attribute(entry.getKey()), entry.getValue()))
                .toList();
    }

    private EinsumDense projection(String name, Shape input, Shape heads) {
        EinsumDense made =
                addLayer(options.projection(name, dtypePolicy(), input.rank(), 1, heads, null));
        made.buildFor(Shapes.of(input));
        return made;
    }

    private Shape shape(Shapes inputs, String parameter) {
        Shape shape = inputs.get(parameter);
        if (shape == null || shape.rank() < 3 || shape.rank() > MOST_AXES) {
            throw new ShapeException(
                    name()
                            + ": expected a "
                            + parameter
                            + " of shape (batch, …, dim), found "
                            + (shape == null ? "none" : shape));
        }
        return shape;
    }

    /** Whether two shapes are equal but for their first and last axes. */
    private static boolean sameBetween(Shape v, Shape k) {
        return v.slice(1, v.rank() - 1).equals(k.slice(1, k.rank() - 1));
    }

    private void check(Shape q, Shape v, Shape k) {
        if (v.rank() != k.rank() || v.rank() < 2 || !sameBetween(v, k)) {
            throw new ShapeException(
                    name()
                            + ": expected a key and a value that differ in the last axis at most, found "
                            + k
                            + " and "
                            + v);
        }
        if (q.rank() != v.rank()) {
            throw new ShapeException(
                    name()
                            + ": expected a query and a value of the same rank, found "
                            + q
                            + " and "
                            + v);
        }
    }

    @Override
    protected final Object call(Arguments arguments, CallContext context) {
        Ops ops = context.ops();
        Tensor q = arguments.tensor(0, "query");
        Tensor v = arguments.tensor(1, "value");
        Tensor k = arguments.get(2, "key") == null ? v : arguments.tensor(2, "key");
        check(q.shape(), v.shape(), k.shape());
        Tensor travelling = context.mask(q);
        Tensor queryMask = queryMask(travelling, optional(arguments, 3, "query_mask"));
        if (endsMasks()) {
            List.of(q, v, k).forEach(input -> context.setMask(input, null));
        }
        Tensor mask =
                AttentionMasks.merged(
                        queryMask,
                        optional(arguments, 4, "value_mask"),
                        optional(arguments, 5, "key_mask"),
                        places(arguments, q.shape().dim(1), v.shape().dim(1), ops),
                        optional(arguments, 6, "attention_mask"),
                        ops);
        boolean scores = Boolean.TRUE.equals(arguments.get(7, "return_attention_scores"));
        List<Tensor> attended =
                attend(
                        applied(query, q, context),
                        shared(applied(key, k, context), ops),
                        shared(applied(value, v, context), ops),
                        mask,
                        scores,
                        context);
        Tensor heads = attended.get(0);
        Tensor damped = gate == null ? heads : ops.multiply(heads, applied(gate, q, context));
        Tensor result = applied(output, damped, context);
        context.setMask(result, travelling);
        return scores ? List.of(result, attended.get(1)) : result;
    }

    private static Tensor optional(Arguments arguments, int position, String name) {
        return arguments.get(position, name) == null ? null : arguments.tensor(position, name);
    }

    private static Tensor applied(Layer layer, Tensor x, CallContext context) {
        return (Tensor) layer.apply(Arguments.of(x), context);
    }

    /** Heads that several queries share, repeated for each. */
    private Tensor shared(Tensor x, Ops ops) {
        int repeats = queryHeads() / keyHeads();
        return repeats == 1 ? x : ops.repeat(x, repeats, -2);
    }

    /** Which places may see which, {@code null} for all. */
    private Tensor places(Arguments arguments, int queries, int keys, Ops ops) {
        boolean causal = Boolean.TRUE.equals(arguments.get(9, "use_causal_mask"));
        Integer window = options.slidingWindow();
        return AttentionMasks.and(
                causal ? AttentionMasks.causal(queries, keys, ops) : null,
                window == null ? null : AttentionMasks.sliding(queries, keys, window, ops),
                ops);
    }

    /** The outputs of the heads, and the weights if there are to be any. */
    private List<Tensor> attend(
            Tensor q, Tensor k, Tensor v, Tensor mask, boolean scores, CallContext context) {
        Ops ops = context.ops();
        double factor = 1 / Math.sqrt(keyDim());
        boolean plain = options.dropout() == 0 && !scores && q.shape().rank() == 4;
        // As in Keras, the way decides what becomes of rows that are masked as a whole.
        if (plain) {
            Tensor expanded = mask == null ? null : expanded(mask, 4, ops);
            return List.of(ops.dotProductAttention(q, k, v, null, expanded, factor, false));
        }
        Tensor product = ops.einsum(equations.scores(), k, ops.multiply(q, factor));
        Tensor expanded = mask == null ? null : expanded(mask, product.shape().rank(), ops);
        Arguments arguments =
                expanded == null ? Arguments.of(product) : Arguments.of(product, expanded);
        Tensor weights = (Tensor) softmax.apply(arguments, context);
        Tensor kept =
                context.training() && options.dropout() > 0
                        ? ops.dropout(weights, options.dropout(), null, seeds.next())
                        : weights;
        return List.of(ops.einsum(equations.combination(), kept, v), weights);
    }

    /** A mask with axes of length 1 for the heads, and for others that it lacks. */
    private Tensor expanded(Tensor mask, int rank, Ops ops) {
        Tensor expanded = mask;
        while (expanded.shape().rank() < rank) {
            int axis = Math.max(-2 * equations.axes() - 1, -1 - expanded.shape().rank());
            expanded = ops.expandDims(expanded, axis);
        }
        return expanded;
    }

    @Override
    public final Shapes computeOutputShapes(Shapes inputs) {
        buildFor(inputs);
        Shape q = shape(inputs, "query");
        return Shapes.of(q.slice(0, q.rank() - 1).concat(outputAxes(q)));
    }

    @Override
    public final boolean supportsMasking() {
        return true;
    }
}
