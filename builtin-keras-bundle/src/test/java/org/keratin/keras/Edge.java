package org.keratin.keras;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.keratin.core.Arguments;
import org.keratin.core.layers.Structures;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** What a class is given instead of what was recorded. */
enum Edge {
    EMPTY_BATCH(x -> withFirst(x, 0)),
    ONE_SAMPLE(x -> withFirst(x, 1)),
    ONE_ELEMENT(x -> filled(onlyOnes(x.shape()), x.dtype())),
    NO_ELEMENT(x -> filled(onlyZeros(x.shape()), x.dtype())),
    ONE_AXIS_MORE(x -> filled(x.shape().concat(Shape.of(2)), x.dtype())),
    ONE_AXIS_LESS(x -> filled(without(x.shape()), x.dtype())),
    NO_AXIS(x -> filled(Shape.scalar(), x.dtype())),
    OTHER_LENGTHS(x -> filled(longer(x.shape()), x.dtype())),
    STRINGS(x -> filled(x.shape(), DType.STRING)),
    BOOLS(x -> filled(x.shape(), DType.BOOL)),
    INTS(x -> filled(x.shape(), DType.INT32)),
    UNSIGNED(x -> filled(x.shape(), DType.UINT8)),
    HALVES(x -> filled(x.shape(), DType.FLOAT16));

    private static final Ops OPS = CpuOps.instance();

    private final UnaryOperator<Tensor> change;

    Edge(UnaryOperator<Tensor> change) {
        this.change = change;
    }

    /** The arguments with every tensor changed. */
    Arguments all(Arguments given) {
        return map(given, change);
    }

    /** The arguments with the first tensor changed. */
    Arguments first(Arguments given) {
        boolean[] done = {false};
        return map(
                given,
                x -> {
                    boolean changes = !done[0];
                    done[0] = true;
                    return changes ? change.apply(x) : x;
                });
    }

    private static Arguments map(Arguments given, UnaryOperator<Tensor> change) {
        List<Object> positional = new ArrayList<>();
        given.positional().forEach(item -> positional.add(Structures.map(item, change)));
        Map<String, Object> named = new LinkedHashMap<>();
        given.named().forEach((name, item) -> named.put(name, Structures.map(item, change)));
        return Arguments.of(positional, named);
    }

    /** A tensor of ones, or of empty strings. */
    private static Tensor filled(Shape shape, DType dtype) {
        if (dtype == DType.STRING) {
            return Tensor.of(
                    Arrays.stream(new String[(int) shape.elements()])
                            .map(none -> "")
                            .toArray(String[]::new),
                    shape.dims());
        }
        return dtype.isFloating() ? OPS.ones(shape, dtype) : OPS.zeros(shape, dtype);
    }

    private static Tensor withFirst(Tensor x, int length) {
        int[] dims = x.shape().dims();
        if (dims.length == 0) {
            return x;
        }
        dims[0] = length;
        return filled(Shape.of(dims), x.dtype());
    }

    private static Shape onlyOnes(Shape shape) {
        int[] dims = shape.dims();
        Arrays.fill(dims, 1);
        return Shape.of(dims);
    }

    private static Shape onlyZeros(Shape shape) {
        int[] dims = shape.dims();
        Arrays.fill(dims, 0);
        return Shape.of(dims);
    }

    private static Shape longer(Shape shape) {
        int[] dims = shape.dims();
        for (int i = 0; i < dims.length; i++) {
            dims[i] = dims[i] + 1 + i;
        }
        return Shape.of(dims);
    }

    private static Shape without(Shape shape) {
        int[] dims = shape.dims();
        return Shape.of(Arrays.copyOf(dims, Math.max(0, dims.length - 1)));
    }
}
