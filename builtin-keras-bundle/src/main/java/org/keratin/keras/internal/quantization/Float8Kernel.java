package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
import org.keratin.core.layers.Weight;
import org.keratin.keras.dtypepolicies.QuantizedFloat8DTypePolicy;
import org.keratin.keras.initializers.Ones;
import org.keratin.keras.initializers.Zeros;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A kernel that is multiplied as float8 would: input and kernel are rounded to its numbers, each
 * with a scale. Training keeps the scales, and the largest values of recent steps, up to date.
 */
final class Float8Kernel implements Kernel {

    private static final int HISTORY = 1024;

    private final Owner owner;
    private final Contraction contraction;
    private final Variable inputsScale;
    private final Variable kernelScale;
    private final Variable kernel;

    Float8Kernel(Owner owner, Contraction contraction, Weight plain) {
        this.owner = owner;
        this.contraction = contraction;
        inputsScale = addState("inputs");
        kernelScale = addState("kernel");
        addState("outputs_grad");
        kernel = owner.add(plain);
    }

    /** Adds the scale of a tensor, and the largest values that it had. */
    private Variable addState(String name) {
        int length =
                owner.layer().dtypePolicy().config() instanceof QuantizedFloat8DTypePolicy policy
                        ? policy.amaxHistoryLength()
                        : HISTORY;
        Weight scale = Weight.of(name + "_scale", Shape.scalar(), new Ones());
        Weight history = Weight.of(name + "_amax_history", Shape.of(length), new Zeros());
        Variable added = owner.add(scale.dtype(DType.FLOAT32));
        owner.add(history.dtype(DType.FLOAT32));
        return added;
    }

    @Override
    public Tensor multiply(Tensor x, Lora lora, Ops ops) {
        return contraction.apply(
                rounded(x, inputsScale, ops),
                rounded(owner.value(kernel, ops), kernelScale, ops),
                ops);
    }

    private Tensor rounded(Tensor x, Variable scale, Ops ops) {
        Tensor value = owner.value(scale, ops);
        return ops.multiply(Float8.E4M3FN.round(ops.divide(x, value), ops), value);
    }

    // Float8 products add biases of 16 bits.
    @Override
    public Tensor bias(Tensor bias, Ops ops) {
        return bias.dtype() == DType.FLOAT32
                ? ops.cast(ops.cast(bias, DType.BFLOAT16), DType.FLOAT32)
                : bias;
    }

    @Override
    public void freeze() {
        throw owner.loraRefusal();
    }
}
