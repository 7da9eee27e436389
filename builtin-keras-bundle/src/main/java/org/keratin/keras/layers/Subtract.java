package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.MergeShapes;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Subtract}: the first of two inputs minus the second; their shapes broadcast
 * behind the batch.
 */
@KerasExport("keras.layers.Subtract")
public final class Subtract extends BaseMerge {

    /** The config: nothing but what every layer has. */
    public record Config(@Flatten LayerOptions layer) implements LayerConfig {}

    /** Makes one. */
    public Subtract(Config config) {
        super(config);
    }

    @Override
    Tensor merge(List<Tensor> inputs, CallContext context) {
        return context.ops().subtract(inputs.get(0), inputs.get(1));
    }

    @Override
    Shape merge(List<Shape> inputs) {
        if (inputs.size() != 2) {
            throw MergeShapes.misfit(name(), "2 tensors", inputs);
        }
        return super.merge(inputs);
    }
}
