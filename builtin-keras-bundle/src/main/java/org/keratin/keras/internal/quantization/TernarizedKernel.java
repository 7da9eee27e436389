package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A matrix of floats that counts as -1, 0 and 1: numbers near 0 are 0, others are their sign. */
final class TernarizedKernel implements Kernel {

    private final Owner owner;
    private final Variable kernel;
    private final Double threshold;

    TernarizedKernel(Owner owner, Variable kernel, Double threshold) {
        this.owner = owner;
        this.kernel = kernel;
        this.threshold = threshold;
    }

    @Override
    public Tensor multiply(Tensor x, Lora lora, Ops ops) {
        Tensor floats = owner.value(kernel, ops);
        Tensor sizes = ops.abs(floats);
        Tensor mean = ops.mean(sizes);
        Tensor large =
                threshold == null
                        ? ops.greater(sizes, ops.multiply(mean, 0.5))
                        : ops.greater(sizes, threshold);
        Tensor signs = ops.multiply(ops.sign(floats), ops.cast(large, floats.dtype()));
        // Gradients pass as if the floats were multiplied by.
        Tensor through = ops.add(floats, ops.stopGradient(ops.subtract(signs, floats)));
        Tensor product = ops.matmul(x, through);
        return threshold == null ? ops.multiply(product, mean) : product;
    }

    @Override
    public void freeze() {
        throw owner.loraRefusal();
    }
}
