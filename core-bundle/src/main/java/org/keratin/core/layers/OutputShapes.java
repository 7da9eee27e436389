package org.keratin.core.layers;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;
import org.keratin.tensor.Tensor;

/**
 * Works out a layer's output shape by calling it with operations that compute shapes only.
 *
 * <p>Unknown lengths are replaced by numbers, twice, by different ones: what differs between the
 * two outputs is unknown too.
 */
final class OutputShapes {

    private static final int[] STAND_INS = {83, 89};

    private OutputShapes() {}

    static Shape trace(Layer layer, Shape input) {
        Shape first = traceWith(layer, input, STAND_INS[0]);
        if (input.isKnown()) {
            return first;
        }
        Shape second = traceWith(layer, input, STAND_INS[1]);
        int[] dims = first.dims();
        for (int i = 0; i < dims.length; i++) {
            dims[i] = dims[i] == second.dim(i) ? dims[i] : Shape.UNKNOWN;
        }
        return Shape.of(dims);
    }

    private static Shape traceWith(Layer layer, Shape input, int standIn) {
        int[] dims = input.dims();
        for (int i = 0; i < dims.length; i++) {
            dims[i] = dims[i] == Shape.UNKNOWN ? standIn : dims[i];
        }
        layer.buildFor(Shapes.of(input));
        Tensor x = SpecOps.tensor(Shape.of(dims), DType.FLOAT32);
        Object output = layer.apply(Arguments.of(x), new CallContext(SpecOps.instance(), false));
        if (output instanceof Tensor tensor) {
            return tensor.shape();
        }
        if (output instanceof List<?> list && list.get(0) instanceof Tensor tensor) {
            return tensor.shape();
        }
        throw new ShapeException(
                layer.name() + ": expected computeOutputShape to be overridden for this output");
    }
}
