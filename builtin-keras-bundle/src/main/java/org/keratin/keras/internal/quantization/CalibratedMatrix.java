package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.keras.dtypepolicies.AWQDTypePolicy;
import org.keratin.keras.dtypepolicies.GPTQDTypePolicy;
import org.keratin.keras.quantizers.AWQConfig;
import org.keratin.keras.quantizers.GPTQConfig;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The weights of a matrix that GPTQ or AWQ quantized: a row of bytes for each output, a scale and a
 * zero point for each group of inputs in it.
 */
final class CalibratedMatrix {

    /** How many bits a weight has, and how many inputs share a scale, -1 for all. */
    record Format(int bits, int groupSize) {

        static Format of(Owner owner, boolean awq) {
            return awq ? awq(owner) : gptq(owner);
        }

        private static Format gptq(Owner owner) {
            if (owner.config() instanceof GPTQConfig config) {
                return new Format(config.weightBits(), config.groupSize());
            }
            if (owner.policy().config() instanceof GPTQDTypePolicy policy) {
                return new Format(policy.weightBits(), policy.groupSize());
            }
            throw unknown(owner, "gptq/4/128");
        }

        private static Format awq(Owner owner) {
            if (owner.config() instanceof AWQConfig config) {
                return new Format(4, config.groupSize());
            }
            if (owner.policy().config() instanceof AWQDTypePolicy policy) {
                return new Format(4, policy.groupSize());
            }
            throw unknown(owner, "awq/4/128");
        }

        private static ConfigException unknown(Owner owner, String example) {
            return ConfigException.expected(
                    "dtype",
                    "a dtype policy that says how many inputs share a scale, such as \""
                            + example
                            + "_from_float32\", or a quantization_config",
                    owner.policy().name());
        }
    }

    /** The shape of a kernel as a matrix: the longest of three axes is a side of its own. */
    static Shape sides(Owner owner, Shape kernel) {
        if (kernel.rank() == 2) {
            return kernel;
        }
        if (kernel.rank() != 3) {
            throw new ShapeException(
                    owner.layer().path()
                            + ": expected a kernel of rank 2 or 3 beside the dtype policy "
                            + owner.policy().name()
                            + ", found "
                            + kernel);
        }
        boolean first = kernel.dim(0) >= Math.max(kernel.dim(1), kernel.dim(2));
        return first
                ? Shape.of(kernel.dim(0), Math.multiplyExact(kernel.dim(1), kernel.dim(2)))
                : Shape.of(Math.multiplyExact(kernel.dim(0), kernel.dim(1)), kernel.dim(2));
    }

    private final Owner owner;
    private final int bits;
    private final int outputs;
    private final Variable packed;
    private final Variable scale;
    private final Variable zero;
    private final Variable awqScales;
    private final Variable groups;

    /**
     * Adds the weights.
     *
     * @param zeroName the name of the zero points
     * @param scaled whether AWQ scaled the inputs
     */
    CalibratedMatrix(Owner owner, Shape matrix, Format format, String zeroName, boolean scaled) {
        this.owner = owner;
        this.bits = format.bits();
        this.outputs = matrix.dim(1);
        int inputs = matrix.dim(0);
        int size = format.groupSize();
        Shape perGroup = Shape.of(outputs, size == -1 ? 1 : Blocks.count(inputs, size));
        Shape bytes = Shape.of(Packing.bytes(outputs, bits), inputs);
        packed = owner.addIntegers("kernel", bytes, DType.UINT8);
        scale = owner.addScale("kernel_scale", perGroup);
        zero = owner.addIntegers(zeroName, perGroup, DType.UINT8);
        awqScales = scaled ? owner.addScale("awq_scales", Shape.of(inputs)) : null;
        groups = owner.addIntegers("g_idx", Shape.of(inputs), DType.FLOAT32);
    }

    /** The matrix, {@code (inputs, outputs)}. */
    Tensor floats(Ops ops) {
        Tensor bytes = packed.value();
        Tensor integers =
                bits == 2 || bits == 4 ? Packing.unpack(bytes, bits, outputs, 0, ops) : bytes;
        Tensor scales = owner.value(scale, ops);
        Tensor matrix =
                ops.transpose(
                        Groups.dequantize(integers, scales, zero.value(), groups.value(), -1, ops));
        return awqScales == null
                ? matrix
                : ops.divide(matrix, ops.expandDims(owner.value(awqScales, ops), -1));
    }
}
