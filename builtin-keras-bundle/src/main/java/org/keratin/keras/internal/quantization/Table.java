package org.keratin.keras.internal.quantization;

import org.keratin.core.layers.Weight;
import org.keratin.keras.internal.Lora;
import org.keratin.tensor.DType;
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

    /**
     * The kernel that multiplies by the vectors as columns: from vectors back to numbers.
     *
     * @param lora a low-rank change of the table, or {@code null}; Keras does not apply it where
     *     the table is quantized
     * @param dtype what is computed in, if nothing is quantized; {@code null} for the usual one
     */
    Kernel reversed(Lora lora, DType dtype);

    /**
     * A kernel for the way back that is a weight of its own, quantized as this table is; its
     * weights are added to the layer.
     *
     * @param plain the weight, {@code (length, numbers)}, if it is not quantized
     * @param dtype what is computed in, if nothing is quantized; {@code null} for the usual one
     */
    Kernel untied(Weight plain, DType dtype);

    /** Keeps optimizers from changing it, for a low-rank change of it. */
    void freeze();
}
