package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.Add}: adds its inputs up, whose shapes broadcast behind the batch. */
@KerasExport("keras.layers.Add")
public final class Add extends BaseMerge {

    /** The config: nothing but what every layer has. */
    public record Config(@Flatten LayerOptions layer) implements LayerConfig {}

    /** Makes one. */
    public Add(Config config) {
        super(config);
    }

    @Override
    Tensor merge(List<Tensor> inputs, CallContext context) {
        return inputs.stream().reduce(context.ops()::add).orElseThrow();
    }
}
