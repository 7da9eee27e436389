package org.keratin.core.internal.describe;

import java.util.List;
import java.util.Map;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.Shape;

/** Shapes: lists of lengths, {@code null} for an unknown one. */
final class ShapeConverter implements Converter {

    @Override
    public Node plan(Object value, Path path, Planner planner) {
        Object items =
                value instanceof Map<?, ?> dict && dict.get("items") != null
                        ? dict.get("items")
                        : value;
        if (items instanceof Tuple tuple) {
            items = tuple.items();
        }
        if (!(items instanceof List<?> list)) {
            throw mismatch(value, path);
        }
        int[] dims = new int[list.size()];
        for (int i = 0; i < dims.length; i++) {
            dims[i] = dim(list.get(i), path.index(i));
        }
        return new Node.Constant(Shape.of(dims));
    }

    private int dim(Object value, Path path) {
        if (value == null) {
            return Shape.UNKNOWN;
        }
        Object dim = ScalarConverter.INT.convert(value);
        if (dim == null || (int) dim < 0) {
            throw mismatch(value, path);
        }
        return (int) dim;
    }

    @Override
    public String words() {
        return "list of lengths of axes (ints from 0 on, or null)";
    }
}
