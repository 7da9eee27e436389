package org.keratin.keras.internal.quantization;

import org.keratin.keras.internal.Lora;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** How a layer keeps what it multiplies its input by; its dtype policy chooses. */
public interface Kernel {

    /**
     * The product.
     *
     * @param lora a low-rank change of the kernel, or {@code null}
     */
    Tensor multiply(Tensor x, Lora lora, Ops ops);

    /** The bias as it is added to a product. */
    default Tensor bias(Tensor bias, Ops ops) {
        return bias;
    }

    /**
     * Keeps optimizers from changing it, for a low-rank change of it.
     *
     * @throws org.keratin.core.errors.ConfigException if there can be none
     */
    void freeze();
}
