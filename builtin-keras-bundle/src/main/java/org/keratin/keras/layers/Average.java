package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Average}: the mean of its inputs, whose shapes broadcast behind the batch.
 */
@KerasExport("keras.layers.Average")
public final class Average extends BaseMerge {

    /** The config: nothing but what every layer has. */
    public record Config(@Flatten LayerOptions layer) implements LayerConfig {}

    /** Makes one. */
    public Average(Config config) {
        super(config);
    }

    @Override
    Tensor merge(List<Tensor> inputs, CallContext context) {
        Tensor sum = inputs.stream().reduce(context.ops()::add).orElseThrow();
        return context.ops().divide(sum, inputs.size());
    }
}
