package org.keratin.keras.internal.quantization;

import org.keratin.core.Variable;
import org.keratin.core.layers.Weight;
import org.keratin.keras.config.Axes;
import org.keratin.keras.quantizers.AbsMaxQuantizer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/** Makes the kernels of layers, as their dtype policies say. */
public final class Kernels {

    private static final Contraction MATMUL = new MatrixProduct(Axes.of(-1));

    private Kernels() {}

    /**
     * The kernel of a layer that multiplies by a matrix; its weights are added to the layer.
     *
     * @param plain the weight, if it is not quantized
     * @throws org.keratin.core.errors.ConfigException if the layer cannot be quantized like that
     */
    public static Kernel matrix(Owner owner, Weight plain) {
        Shape shape = plain.shape();
        return switch (owner.mode()) {
            case "" -> new PlainKernel(owner, owner.add(plain), MATMUL);
            case "int8" -> int8(owner, shape, MATMUL);
            case "int4" -> int4(owner, shape);
            case "float8" -> new Float8Kernel(owner, MATMUL, plain);
            case "ternary" -> new TernaryKernel(owner, MATMUL, shape);
            case "gptq" -> gptq(owner, shape);
            case "awq" -> awq(owner, shape);
            default -> throw owner.refusal();
        };
    }

    private static Kernel int8(Owner owner, Shape shape, Contraction contraction) {
        Variable kernel = owner.addIntegers("kernel", shape, DType.INT8);
        Variable scale = owner.addScale("kernel_scale", contraction.scaleShape(shape));
        return new ScaledKernel(
                owner,
                contraction,
                ops -> kernel.value(),
                ops -> owner.value(scale, ops),
                owner.inputQuantizer(AbsMaxQuantizer.int8()));
    }

    private static Kernel int4(Owner owner, Shape shape) {
        Int4Matrix matrix = new Int4Matrix(owner, shape.dim(0), shape.dim(1), owner.blockSize());
        return matrix.inBlocks()
                ? new DequantizedKernel(owner, MATMUL, matrix::floats, null)
                : new ScaledKernel(
                        owner, MATMUL, matrix::integers, matrix::scale, owner.inputQuantizer(null));
    }

    private static Kernel gptq(Owner owner, Shape shape) {
        var format = CalibratedMatrix.Format.gptq(owner);
        var matrix = new CalibratedMatrix(owner, shape, format, "kernel_zero", false);
        return new DequantizedKernel(owner, MATMUL, matrix::floats, null);
    }

    private static Kernel awq(Owner owner, Shape shape) {
        var format = CalibratedMatrix.Format.awq(owner);
        var matrix = new CalibratedMatrix(owner, shape, format, "kernel_zero", true);
        return new DequantizedKernel(owner, MATMUL, matrix::floats, null);
    }
}
