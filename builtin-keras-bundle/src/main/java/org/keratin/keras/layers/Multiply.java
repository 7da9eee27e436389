package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Multiply}: multiplies its inputs, whose shapes broadcast behind the batch.
 * Masked elements count as 1; where all are masked, the output is 0.
 */
@KerasExport("keras.layers.Multiply")
public final class Multiply extends BaseMerge {

    /** The config: nothing but what every layer has. */
    public record Config(@Flatten LayerOptions layer) implements LayerConfig {}

    /** Makes one. */
    public Multiply(Config config) {
        super(config);
    }

    @Override
    Tensor merge(List<Tensor> inputs, CallContext context) {
        Ops ops = context.ops();
        boolean allMasked = inputs.stream().allMatch(x -> context.mask(x) != null);
        Tensor product = null;
        Tensor productMask = null;
        for (Tensor input : inputs) {
            Tensor mask = widened(context.mask(input), input, ops);
            Tensor x = mask == null ? input : ops.where(mask, input, 1);
            product = product == null ? x : ops.multiply(product, x);
            if (allMasked) {
                productMask = productMask == null ? mask : ops.logicalOr(productMask, mask);
            }
        }
        if (!allMasked) {
            return product;
        }
        Tensor masked = ops.where(productMask, product, 0);
        context.setMask(masked, ops.any(productMask, -1));
        return masked;
    }
}
