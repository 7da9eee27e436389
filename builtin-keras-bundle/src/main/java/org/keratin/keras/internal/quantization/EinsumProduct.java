package org.keratin.keras.internal.quantization;

import java.util.stream.IntStream;
import org.keratin.keras.config.Axes;
import org.keratin.keras.internal.EinsumEquation;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The product that an equation describes, {@code "abc,cde->abde"}; its labels are all spelled out.
 */
public final class EinsumProduct implements Contraction {

    private final String equation;
    private final String input;
    private final String kernel;
    private final String output;

    /** Makes one for inputs of a rank. */
    public EinsumProduct(EinsumEquation equation, int rank) {
        EinsumEquation full = equation.spelledOut(rank);
        this.equation = equation.toString();
        this.input = full.input();
        this.kernel = full.kernel();
        this.output = full.output();
    }

    @Override
    public Tensor apply(Tensor x, Tensor kernel, Ops ops) {
        return ops.einsum(equation, x, kernel);
    }

    @Override
    public Axes inputAxes() {
        return Axes.of(summedOver(input).toArray());
    }

    private IntStream summedOver(String labels) {
        return IntStream.range(0, labels.length())
                .filter(axis -> output.indexOf(labels.charAt(axis)) < 0);
    }

    @Override
    public Tensor alignInputScale(Tensor scale, Ops ops) {
        int[] order = output.chars().map(input::indexOf).filter(axis -> axis >= 0).toArray();
        int[] missing =
                IntStream.range(0, output.length())
                        .filter(axis -> input.indexOf(output.charAt(axis)) < 0)
                        .toArray();
        int[] summed = summedOver(input).toArray();
        Tensor kept =
                ops.transpose(
                        scale,
                        IntStream.concat(IntStream.of(summed), IntStream.of(order)).toArray());
        Tensor squeezed = ops.squeeze(kept, IntStream.range(0, summed.length).toArray());
        return ops.expandDims(squeezed, missing);
    }

    @Override
    public Shape scaleShape(Shape shape) {
        return Shape.of(
                output.chars()
                        .map(kernel::indexOf)
                        .map(axis -> axis < 0 ? 1 : shape.dim(axis))
                        .toArray());
    }

    @Override
    public Shape matrixShape(Shape shape) {
        int rows = summedOver(kernel).map(shape::dim).reduce(1, Math::multiplyExact);
        int columns =
                output.chars()
                        .map(kernel::indexOf)
                        .filter(axis -> axis >= 0)
                        .map(shape::dim)
                        .reduce(1, Math::multiplyExact);
        return Shape.of(rows, columns);
    }
}
