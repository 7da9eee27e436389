package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
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

    // A layer that makes layers while it is built makes others when it is built again.
    private static final int MOST_ROUNDS = 3;

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
        Shapes outputs = null;
        boolean settled = false;
        for (int round = 0; round < MOST_ROUNDS && !settled; round++) {
            Trace trace = new Trace(layer);
            Shapes first = traceWith(layer, inputs, STAND_INS[0], trace);
            trace.again();
            outputs = first.merge(traceWith(layer, inputs, STAND_INS[1], trace));
            settled = trace.settle();
        }
        return outputs;
    }

    private static Shapes traceWith(Layer layer, Shapes inputs, int standIn, Trace trace) {
        Map<String, Object> named = new LinkedHashMap<>();
        inputs.byParameter()
                .forEach((name, structure) -> named.put(name, tensors(structure, standIn)));
        Arguments arguments =
                named.size() == 1
                        ? Arguments.of(tensors(inputs.structure(), standIn))
                        : Arguments.of(List.of(), named);
        Object output = layer.apply(arguments, CallContext.tracing(SpecOps.instance(), trace));
        Object shapes = Shapes.structureOf(output);
        if (shapes == null) {
            throw new ShapeException(
                    layer.name() + ": expected tensors as outputs, found " + Shown.value(output));
        }
        return Shapes.ofStructure(shapes);
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
}
