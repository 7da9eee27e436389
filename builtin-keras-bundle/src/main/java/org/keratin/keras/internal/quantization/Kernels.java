package org.keratin.keras.internal.quantization;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.keratin.core.Variable;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.Weight;
import org.keratin.keras.config.Axes;
import org.keratin.keras.internal.Lora;
import org.keratin.keras.quantizers.AbsMaxQuantizer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/** Makes the kernels of layers, as their dtype policies say. */
public final class Kernels {

    private static final Contraction MATMUL = new MatrixProduct(Axes.of(-1), null);

    private static final Set<String> CALIBRATED = Set.of("gptq", "awq");

    private Kernels() {}

    /**
     * The kernel of a layer that multiplies by a matrix; its weights are added to the layer.
     *
     * @param plain the weight, if it is not quantized
     * @throws org.keratin.core.errors.ConfigException if the layer cannot be quantized like that
     */
    public static Kernel matrix(Owner owner, Weight plain) {
        Shape shape = owner.knownShape(plain);
        return switch (owner.mode()) {
            case "int4" -> int4(owner, shape);
            case "ternary" -> new TernaryKernel(owner, MATMUL, shape);
            case "gptq" -> calibrated(owner, shape, MATMUL, false, "kernel_zero");
            case "awq" -> calibrated(owner, shape, MATMUL, true, "kernel_zero");
            default -> any(owner, plain, MATMUL);
        };
    }

    /**
     * The kernel of a layer that multiplies by an einsum; its weights are added to the layer.
     *
     * @param plain the weight, if it is not quantized
     * @throws org.keratin.core.errors.ConfigException if the layer cannot be quantized like that
     */
    public static Kernel einsum(Owner owner, Weight plain, EinsumProduct product) {
        Shape shape = owner.knownShape(plain);
        return switch (owner.mode()) {
            case "int4" -> int4(owner, shape, product);
            case "gptq" -> calibrated(owner, shape, product, false, "zero_point");
            case "awq" -> calibrated(owner, shape, product, true, "zero_point");
            default -> any(owner, plain, product);
        };
    }

    /**
     * The kernel of a layer that multiplies by -1, 0 and 1; its weights are added to the layer.
     *
     * @param plain the weight, if it is not quantized
     * @param threshold which numbers become 0, those up to it; {@code null} for half their mean,
     *     and products scaled by the mean
     */
    public static Kernel ternary(Owner owner, Weight plain, Double threshold) {
        Shape shape = owner.knownShape(plain);
        return switch (owner.mode()) {
            case "" -> new TernarizedKernel(owner, owner.add(plain), threshold);
            case "ternary" -> new TernaryKernel(owner, MATMUL, shape);
            default -> throw owner.refusal();
        };
    }

    /**
     * A layer's own weights in the order in which weights files hold them: the kernel, the bias,
     * the others; but the bias first beside what GPTQ or AWQ found.
     */
    public static List<Variable> saved(Layer layer, List<Variable> own) {
        List<Variable> kept = Lora.without(own);
        if (CALIBRATED.contains(layer.quantizationMode().orElse(""))) {
            return kept;
        }
        List<String> first = List.of("bias", "kernel");
        return kept.stream()
                .sorted(Comparator.comparing(weight -> -first.indexOf(weight.name())))
                .toList();
    }

    private static Kernel any(Owner owner, Weight plain, Contraction contraction) {
        return switch (owner.mode()) {
            case "" -> new PlainKernel(owner, owner.add(plain), contraction);
            case "int8" -> int8(owner, plain.shape(), contraction);
            case "float8" -> new Float8Kernel(owner, contraction, plain);
            default -> throw owner.refusal();
        };
    }

    private static Kernel int8(Owner owner, Shape shape, Contraction contraction) {
        Variable kernel = owner.addIntegers("kernel", shape, DType.INT8);
        Variable scale = owner.addScale("kernel_scale", contraction.scaleShape(shape));
        return new ScaledKernel(
                owner,
                contraction,
                ops -> kernel.value(ops),
                ops -> owner.value(scale, ops),
                owner.inputQuantizer(AbsMaxQuantizer.int8()));
    }

    private static Kernel int4(Owner owner, Shape shape) {
        Int4Matrix matrix = new Int4Matrix(owner, shape, owner.blockSize());
        return matrix.inBlocks()
                ? new DequantizedKernel(owner, MATMUL, matrix::floats, null)
                : new ScaledKernel(
                        owner, MATMUL, matrix::integers, matrix::scale, owner.inputQuantizer(null));
    }

    private static Kernel int4(Owner owner, Shape shape, Contraction contraction) {
        var matrix = new Int4Matrix(owner, contraction.matrixShape(shape), owner.blockSize());
        return new DequantizedKernel(
                owner,
                contraction,
                ops -> ops.reshape(matrix.floats(ops), shape),
                matrix.inBlocks() ? null : owner.inputQuantizer(null));
    }

    private static Kernel calibrated(
            Owner owner, Shape shape, Contraction contraction, boolean awq, String zeroName) {
        var format = CalibratedMatrix.Format.of(owner, awq);
        Shape sides = CalibratedMatrix.sides(owner, shape);
        var matrix = new CalibratedMatrix(owner, sides, format, zeroName, awq);
        return new DequantizedKernel(
                owner, contraction, ops -> ops.reshape(matrix.floats(ops), shape), null);
    }
}
