package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;

/**
 * Works out a layer's output shapes by calling it with operations that compute shapes only.
 *
 * <p>Unknown lengths are replaced by numbers, twice, by different ones: what differs between the
 * two outputs is unknown too. The numbers have many divisors, so that a layer which takes an axis
 * apart can do so.
 */
final class OutputShapes {

    private static final int[] STAND_INS = {5040, 10080};

    // Whether a class has a computeOutputShape of its own.
    private static final ClassValue<Boolean> OVERRIDDEN =
            new ClassValue<>() {
                @Override
                protected Boolean computeValue(Class<?> type) {
                    try {
                        return type.getMethod("computeOutputShape", Shape.class).getDeclaringClass()
                                != Layer.class;
                    } catch (NoSuchMethodException e) {
                        throw new IllegalStateException(type + " is no layer", e);
                    }
                }
            };

    private OutputShapes() {}

    /** The output shapes, from the layer's own method where it has one that serves. */
    static Shapes of(Layer layer, Shapes inputs) {
        return inputs.isSingle() && OVERRIDDEN.get(layer.getClass())
                ? Shapes.of(layer.computeOutputShape(inputs.single()))
                : trace(layer, inputs);
    }

    /** The output shapes, from a traced call. */
    static Shapes trace(Layer layer, Shapes inputs) {
        layer.buildFor(inputs);
        Object first = traceWith(layer, inputs, STAND_INS[0]);
        return Shapes.ofStructure(merge(first, traceWith(layer, inputs, STAND_INS[1])));
    }

    private static Object traceWith(Layer layer, Shapes inputs, int standIn) {
        Map<String, Object> named = new LinkedHashMap<>();
        List<Object> positional = new ArrayList<>();
        inputs.byParameter()
                .forEach(
                        (name, structure) -> {
                            Object tensors = tensors(structure, standIn);
                            if (positional.isEmpty()) {
                                positional.add(tensors);
                            } else {
                                named.put(name, tensors);
                            }
                        });
        Object output =
                layer.apply(
                        Arguments.of(positional, named),
                        new CallContext(SpecOps.instance(), false));
        Object shapes = Shapes.structureOf(output);
        if (shapes == null) {
            throw new ShapeException(layer.name() + ": expected tensors, found " + output);
        }
        return shapes;
    }

    private static Object tensors(Object structure, int standIn) {
        if (structure instanceof Shape shape) {
            int[] dims = shape.dims();
            for (int i = 0; i < dims.length; i++) {
                dims[i] = dims[i] == Shape.UNKNOWN ? standIn : dims[i];
            }
            return SpecOps.tensor(Shape.of(dims), DType.FLOAT32);
        }
        if (structure instanceof List<?> list) {
            List<Object> tensors = new ArrayList<>();
            list.forEach(item -> tensors.add(tensors(item, standIn)));
            return tensors;
        }
        if (structure instanceof Map<?, ?> map) {
            Map<String, Object> tensors = new LinkedHashMap<>();
            map.forEach((key, item) -> tensors.put(String.valueOf(key), tensors(item, standIn)));
            return tensors;
        }
        return null;
    }

    private static Object merge(Object first, Object second) {
        if (first instanceof Shape a && second instanceof Shape b && a.rank() == b.rank()) {
            int[] dims = a.dims();
            for (int i = 0; i < dims.length; i++) {
                dims[i] = dims[i] == b.dim(i) ? dims[i] : Shape.UNKNOWN;
            }
            return Shape.of(dims);
        }
        if (first instanceof List<?> a && second instanceof List<?> b && a.size() == b.size()) {
            List<Object> merged = new ArrayList<>();
            for (int i = 0; i < a.size(); i++) {
                merged.add(merge(a.get(i), b.get(i)));
            }
            return merged;
        }
        if (first instanceof Map<?, ?> a && second instanceof Map<?, ?> b) {
            Map<String, Object> merged = new LinkedHashMap<>();
            a.forEach((key, item) -> merged.put(String.valueOf(key), merge(item, b.get(key))));
            return merged;
        }
        throw new ShapeException(
                "expected as many outputs and axes for every length of the inputs, found "
                        + first
                        + " and "
                        + second);
    }
}
