package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.MergeShapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.Concatenate}: its inputs joined along one axis; all others agree. */
@KerasExport("keras.layers.Concatenate")
public final class Concatenate extends BaseMerge {

    /**
     * The config.
     *
     * @param axis along which axis; negative ones count from the end
     */
    public record Config(@Flatten LayerOptions layer, @Default("-1") int axis)
            implements LayerConfig {}

    private final int axis;

    /** Makes one. */
    public Concatenate(Config config) {
        super(config);
        this.axis = config.axis();
    }

    @Override
    boolean alignsRanks() {
        return false;
    }

    @Override
    Shape merge(List<Shape> inputs) {
        return MergeShapes.joined(inputs, axis, name());
    }

    @Override
    Tensor merge(List<Tensor> inputs, CallContext context) {
        return context.ops().concatenate(inputs, axis);
    }

    @Override
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        if (!(inputs instanceof List<?> tensors)
                || !(mask instanceof List<?> masks)
                || tensors.size() != masks.size()
                || masks.stream().noneMatch(Tensor.class::isInstance)) {
            return null;
        }
        Ops ops = context.ops();
        List<Tensor> widened = new ArrayList<>();
        for (int i = 0; i < masks.size(); i++) {
            widened.add(widenedMask((Tensor) masks.get(i), (Tensor) tensors.get(i), ops));
        }
        return ops.any(ops.concatenate(widened, axis), -1);
    }

    /** The mask as far as {@code x} goes, all true if there is none. */
    private static Tensor widenedMask(Tensor mask, Tensor x, Ops ops) {
        if (mask == null) {
            return ops.onesLike(x, DType.BOOL);
        }
        return mask.shape().rank() < x.shape().rank()
                ? ops.logicalOr(ops.expandDims(mask, -1), ops.zerosLike(x, DType.BOOL))
                : mask;
    }
}
