package org.keratin.keras.internal.quantization;

import java.util.function.Function;
import org.keratin.keras.quantizers.Quantized;
import org.keratin.keras.quantizers.Quantizer;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Integers with a scale for each output: multiplied as integers, scaled afterwards. */
final class ScaledKernel extends QuantizedKernel {

    private final Function<Ops, Tensor> integers;
    private final Function<Ops, Tensor> scale;
    private final Quantizer inputs;

    ScaledKernel(
            Owner owner,
            Contraction contraction,
            Function<Ops, Tensor> integers,
            Function<Ops, Tensor> scale,
            Quantizer inputs) {
        super(owner, contraction);
        this.integers = integers;
        this.scale = scale;
        this.inputs = inputs;
    }

    @Override
    Tensor multiply(Tensor x, Ops ops) {
        if (inputs == null) {
            return scaled(x, scale.apply(ops), ops);
        }
        Quantized quantized = inputs.call(x, contraction.inputAxes(), ops);
        Tensor inputScale = contraction.alignInputScale(quantized.scale(), ops);
        return scaled(quantized.values(), ops.multiply(scale.apply(ops), inputScale), ops);
    }

    private Tensor scaled(Tensor x, Tensor scales, Ops ops) {
        Tensor product = contraction.apply(x, integers.apply(ops), ops);
        return ops.divide(owner.cast(product, ops), scales);
    }
}
