package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Shapes;
import org.keratin.keras.internal.attention.AttentionMasks;
import org.keratin.keras.random.Seed;
import org.keratin.keras.random.SeedGenerator;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** What attention layers without weights for the values have in common: all but the scores. */
abstract class BaseAttention extends Layer {

    private static final double FAR = 1e9;
    private static final double FAR_HALF = 65504;

    private final double dropout;
    private final SeedGenerator seeds;

    <C extends Record & LayerConfig> BaseAttention(C config, double dropout, Seed seed) {
        super(config);
        this.dropout = dropout;
        this.seeds = Seed.orNone(seed).generator();
    }

    /** How well each query fits each key: {@code (batch, queries, keys)}. */
    abstract Tensor scores(Tensor query, Tensor key, CallContext context);

    /** Makes the weights, for queries and keys of these shapes. */
    abstract void buildScores(Shape query);

    @Override
    protected final void build(Shapes inputs) {
        buildScores(shapes(inputs).get(0));
    }

    private List<Shape> shapes(Shapes inputs) {
        List<Shape> shapes = inputs.structure() instanceof Shape ? List.of() : inputs.list();
        if (shapes.size() < 2
                || shapes.size() > 3
                || shapes.stream().anyMatch(shape -> shape.rank() < 2)) {
            throw new ShapeException(
                    name() + ": expected a list of query, value and maybe key, found " + inputs);
        }
        return shapes;
    }

    @Override
    protected final List<String> maskParameters() {
        return List.of("mask");
    }

    @Override
    protected final Object call(Arguments arguments, CallContext context) {
        Ops ops = context.ops();
        List<Tensor> inputs = inputs(arguments.get(0, "inputs"));
        Tensor query = inputs.get(0);
        Tensor value = inputs.get(1);
        Tensor key = inputs.size() > 2 ? inputs.get(2) : value;
        List<Tensor> masks = masks(arguments.get(1, "mask"));
        boolean causal = Boolean.TRUE.equals(arguments.get(4, "use_causal_mask"));
        Tensor scores = scores(query, key, context);
        Tensor counts = counting(scores, masks.get(1), causal, ops);
        Tensor weights = ops.softmax(counts == null ? scores : far(scores, counts, ops), -1);
        if (context.training() && dropout > 0) {
            weights = ops.dropout(weights, dropout, null, seeds.next());
        }
        Tensor output = ops.matmul(weights, value);
        if (masks.get(0) != null) {
            output = ops.where(ops.expandDims(masks.get(0), -1), output, 0);
        }
        return Boolean.TRUE.equals(arguments.get(3, "return_attention_scores"))
                ? List.of(output, weights)
                : output;
    }

    private List<Tensor> inputs(Object given) {
        if (given instanceof List<?> list
                && (list.size() == 2 || list.size() == 3)
                && list.stream().allMatch(Tensor.class::isInstance)) {
            return list.stream().map(Tensor.class::cast).toList();
        }
        throw new ShapeException(
                name()
                        + ": expected a list of query, value and maybe key, found "
                        + Shown.value(given));
    }

    /** The masks of query and value, bool or {@code null}. */
    private List<Tensor> masks(Object given) {
        if (given == null) {
            return Arrays.asList(null, null);
        }
        if (given instanceof List<?> list && (list.size() == 2 || list.size() == 3)) {
            List<Tensor> masks = new ArrayList<>();
            list.subList(0, 2)
                    .forEach(mask -> masks.add(mask == null ? null : Arguments.toTensor(mask)));
            return masks;
        }
        throw new ShapeException(
                name()
                        + ": expected a list of the masks of query and value, found "
                        + Shown.value(given));
    }

    private static Tensor counting(Tensor scores, Tensor valueMask, boolean causal, Ops ops) {
        Tensor mask =
                valueMask == null || valueMask.shape().rank() != 2
                        ? valueMask
                        : ops.expandDims(valueMask, -2);
        if (!causal) {
            return mask;
        }
        Shape shape = scores.shape();
        Tensor earlier = AttentionMasks.causal(shape.dim(-2), shape.dim(-1), ops);
        return mask == null ? earlier : ops.logicalAnd(mask, earlier);
    }

    private static Tensor far(Tensor scores, Tensor counts, Ops ops) {
        double distance = scores.dtype() == DType.FLOAT16 ? FAR_HALF : FAR;
        return ops.where(counts, scores, ops.subtract(scores, distance));
    }

    @Override
    public final Shapes computeOutputShapes(Shapes inputs) {
        List<Shape> shapes = shapes(inputs);
        return Shapes.of(shapes.get(0).with(-1, shapes.get(1).last()));
    }

    @Override
    public final boolean supportsMasking() {
        return true;
    }

    @Override
    protected final Object computeMask(Object inputs, Object mask, CallContext context) {
        return mask instanceof List<?> list && !list.isEmpty() ? list.get(0) : null;
    }
}
