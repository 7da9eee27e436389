package org.keratin.keras.internal.quantization;

import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** How a layer keeps the vectors that it looks up; its dtype policy chooses. */
public interface Table {

    /**
     * The table of a layer; its weights are added to the layer.
     *
     * @param plain the weight, {@code (numbers, length)}, if it is not quantized
     * @throws org.keratin.core.errors.ConfigException if the layer cannot be quantized like that
     */
    static Table of(Owner owner, Weight plain) {
        Shape shape = plain.shape();
        return switch (owner.mode()) {
            case "" -> new PlainTable(owner, owner.add(plain));
            case "int8" -> new Int8Table(owner, shape);
            case "int4" -> new Int4Table(owner, shape, owner.blockSize());
            default -> throw owner.refusal();
        };
    }

    /**
     * The vectors of numbers, in the compute dtype.
     *
     * @param lora a low-rank change of the table, or {@code null}
     */
    Tensor rows(Tensor numbers, Lora lora, Ops ops);

    /** Keeps optimizers from changing it, for a low-rank change of it. */
    void freeze();
}
