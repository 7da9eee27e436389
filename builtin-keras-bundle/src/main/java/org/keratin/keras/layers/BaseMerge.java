package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Shapes;
import org.keratin.keras.internal.MergeShapes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * One tensor out of several, whose shapes broadcast; where ranks differ, axes of length 1 are put
 * behind the batch. What is not masked in one of them is not masked in the output.
 */
abstract class BaseMerge extends Layer {

    <C extends Record & LayerConfig> BaseMerge(C config) {
        super(config);
    }

    /** Merges tensors of equal rank. */
    abstract Tensor merge(List<Tensor> inputs, CallContext context);

    /** The shape that comes of these; throws a {@link ShapeException} if they do not fit. */
    Shape merge(List<Shape> inputs) {
        return MergeShapes.broadcast(inputs, name());
    }

    /** Whether inputs of lower rank get further axes. */
    boolean alignsRanks() {
        return true;
    }

    @Override
    protected final void build(Shapes inputs) {
        merge(shapes(inputs));
    }

    private List<Shape> shapes(Shapes inputs) {
        if (!(inputs.structure() instanceof List<?> list) || list.isEmpty()) {
            throw new ShapeException(
                    name() + ": expected a list of at least 1 tensor, found " + inputs);
        }
        return inputs.list();
    }

    @Override
    protected final Object call(Arguments arguments, CallContext context) {
        if (!(arguments.get(0, "inputs") instanceof List<?> list) || list.isEmpty()) {
            throw new ShapeException(
                    name() + ": expected a list of at least 1 tensor, found something else");
        }
        List<Tensor> inputs = new ArrayList<>();
        list.forEach(item -> inputs.add(Arguments.toTensor(item)));
        merge(inputs.stream().map(Tensor::shape).toList());
        return merge(alignsRanks() ? aligned(inputs, context.ops()) : inputs, context);
    }

    private static List<Tensor> aligned(List<Tensor> inputs, Ops ops) {
        int rank = inputs.stream().mapToInt(x -> x.shape().rank()).max().orElse(0);
        List<Tensor> aligned = new ArrayList<>();
        for (Tensor x : inputs) {
            Tensor wider = x;
            while (wider.shape().rank() < rank) {
                wider = ops.expandDims(wider, 1);
            }
            aligned.add(wider);
        }
        return aligned;
    }

    @Override
    public final Shapes computeOutputShapes(Shapes inputs) {
        return Shapes.of(merge(shapes(inputs)));
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        if (!(mask instanceof List<?> masks)
                || !masks.stream().allMatch(Tensor.class::isInstance)) {
            return null;
        }
        return masks.stream().map(Tensor.class::cast).reduce(context.ops()::logicalOr).orElse(null);
    }

    /** A mask as far as the tensor that it belongs to goes; {@code null} if there is none. */
    static Tensor widened(Tensor mask, Tensor x, Ops ops) {
        return mask == null ? null : ops.broadcastTo(ops.expandDims(mask, -1), x.shape());
    }
}
