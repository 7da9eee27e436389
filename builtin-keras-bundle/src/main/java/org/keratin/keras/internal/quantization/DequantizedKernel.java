package org.keratin.keras.internal.quantization;

import java.util.function.Function;
import org.keratin.keras.quantizers.Quantized;
import org.keratin.keras.quantizers.Quantizer;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Integers that are made floats before they are multiplied by. */
final class DequantizedKernel extends QuantizedKernel {

    private final Function<Ops, Tensor> floats;
    private final Quantizer inputs;

    DequantizedKernel(
            Owner owner, Contraction contraction, Function<Ops, Tensor> floats, Quantizer inputs) {
        super(owner, contraction);
        this.floats = floats;
        this.inputs = inputs;
    }

    @Override
    Tensor multiply(Tensor x, Ops ops) {
        Tensor kernel = owner.cast(floats.apply(ops), ops);
        if (inputs == null) {
            return contraction.apply(x, kernel, ops);
        }
        Quantized quantized = inputs.call(x, contraction.inputAxes(), ops);
        Tensor product = contraction.apply(quantized.values(), kernel, ops);
        Tensor inputScale = contraction.alignInputScale(quantized.scale(), ops);
        return ops.divide(owner.cast(product, ops), inputScale);
    }
}
