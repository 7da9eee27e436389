package org.keratin.files;

import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;

/**
 * One weight in a file.
 *
 * @param path where in the file, such as {@code layers/dense/vars/0}
 * @param dtype the type of its elements; {@code null} if it is none that is known here
 * @param shape the lengths of its axes
 */
public record WeightEntry(String path, DType dtype, Shape shape) {

    @Override
    public String toString() {
        return path + " " + shape + " " + (dtype == null ? "?" : dtype);
    }
}
