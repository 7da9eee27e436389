package org.keratin.keras.internal;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.Shape;

/**
 * The shapes that a product has for inputs of one shape.
 *
 * @param kernel the shape of the kernel
 * @param output the shape of the output
 * @param inputAxes the axes of the kernel that are summed over
 * @param outputAxes the other axes of the kernel
 */
public record EinsumShapes(
        Shape kernel, Shape output, List<Integer> inputAxes, List<Integer> outputAxes) {

    /**
     * Works the shapes out.
     *
     * @param partial the shape of the output without the batch axis and axes that are left out;
     *     lengths that the input has may be unknown
     * @throws ShapeException if input, output and equation do not fit
     */
    public static EinsumShapes of(EinsumEquation equation, Shape input, Shape partial) {
        EinsumEquation full = equation.spelledOut(input.rank());
        Shape output = output(equation, full, input, partial);
        for (int axis = 0; axis < full.input().length(); axis++) {
            int there = full.output().indexOf(full.input().charAt(axis));
            int length = there < 0 ? Shape.UNKNOWN : output.dim(there);
            if (length != Shape.UNKNOWN && length != input.dim(axis)) {
                throw misfit(equation, input, partial);
            }
        }
        List<Integer> kernel = new ArrayList<>();
        for (char label : full.kernel().toCharArray()) {
            int there = full.output().indexOf(label);
            int here = full.input().indexOf(label);
            if (there < 0 && here < 0) {
                throw new ShapeException(
                        "expected each label of the kernel in the input or output, found '"
                                + label
                                + "' in "
                                + equation);
            }
            kernel.add(there >= 0 ? output.dim(there) : input.dim(here));
        }
        return new EinsumShapes(
                Shape.of(kernel),
                output,
                full.kernelAxes(false).boxed().toList(),
                full.kernelAxes(true).boxed().toList());
    }

    private static Shape output(
            EinsumEquation equation, EinsumEquation full, Shape input, Shape partial) {
        int elided = equation.elided(input.rank());
        Shape output = Shape.of(input.dim(0)).concat(partial);
        if (equation.left() && elided > 0) {
            output = input.slice(0, elided).concat(partial);
        } else if (elided > 0) {
            output = output.concat(input.slice(input.rank() - elided, input.rank()));
        }
        if (output.rank() != full.output().length()) {
            throw misfit(equation, input, partial);
        }
        for (char label : full.output().toCharArray()) {
            if (full.input().indexOf(label) < 0 && full.kernel().indexOf(label) < 0) {
                throw misfit(equation, input, partial);
            }
        }
        return output;
    }

    private static ShapeException misfit(EinsumEquation equation, Shape input, Shape partial) {
        return new ShapeException(
                "expected an input and an output_shape that fit the equation "
                        + equation
                        + ", found "
                        + input
                        + " and "
                        + partial);
    }

    /** The shape of a bias along the axes of the output with these labels. */
    public Shape bias(EinsumEquation equation, String labels) {
        String all = equation.output();
        int behind = equation.right() ? output.rank() - all.length() : 0;
        int before = output.rank() - all.length() - behind;
        int first = labels.chars().map(all::indexOf).min().orElse(0);
        List<Integer> shape = new ArrayList<>();
        for (int axis = Math.max(first, 0); axis < all.length(); axis++) {
            shape.add(labels.indexOf(all.charAt(axis)) < 0 ? 1 : output.dim(before + axis));
        }
        for (int i = 0; i < behind; i++) {
            shape.add(1);
        }
        return Shape.of(shape);
    }
}
