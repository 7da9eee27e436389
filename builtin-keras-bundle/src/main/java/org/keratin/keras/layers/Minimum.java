package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Minimum}: the smallest of its inputs at each place; their shapes broadcast
 * behind the batch. Masked elements do not take part.
 */
@KerasExport("keras.layers.Minimum")
public final class Minimum extends BaseMerge {

    /** The config: nothing but what every layer has. */
    public record Config(@Flatten LayerOptions layer) implements LayerConfig {}

    /** Makes one. */
    public Minimum(Config config) {
        super(config);
    }

    @Override
    Tensor merge(List<Tensor> inputs, CallContext context) {
        return MaskedFold.of(inputs, context, context.ops()::minimum);
    }
}
