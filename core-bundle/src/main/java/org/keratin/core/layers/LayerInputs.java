package org.keratin.core.layers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keratin.core.Arguments;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * What happens to the arguments of a layer before its call: casting, checking, reading off their
 * shapes.
 */
final class LayerInputs {

    private LayerInputs() {}

    /** The arguments with each floating-point tensor in the layer's compute dtype. */
    static Arguments cast(Layer layer, Arguments arguments, CallContext context) {
        DType dtype = layer.dtypePolicy().computeDtype();
        if (!dtype.isFloating() || !layer.castsInputs()) {
            return arguments;
        }
        List<Object> positional =
                arguments.positional().stream()
                        .map(value -> cast(value, dtype, context))
                        .collect(Collectors.toCollection(java.util.ArrayList::new));
        Map<String, Object> named = new LinkedHashMap<>();
        arguments.named().forEach((key, value) -> named.put(key, cast(value, dtype, context)));
        return Arguments.of(positional, named);
    }

    private static Object cast(Object value, DType dtype, CallContext context) {
        if (value instanceof Tensor tensor) {
            return cast(tensor, dtype, context);
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(item -> cast(item, dtype, context))
                    .collect(Collectors.toCollection(java.util.ArrayList::new));
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> cast = new LinkedHashMap<>();
            map.forEach((key, item) -> cast.put((String) key, cast(item, dtype, context)));
            return cast;
        }
        return value;
    }

    private static Tensor cast(Tensor tensor, DType dtype, CallContext context) {
        if (!tensor.dtype().isFloating() || tensor.dtype() == dtype) {
            return tensor;
        }
        Ops ops = context.ops();
        Tensor cast = ops.cast(tensor, dtype);
        context.setMask(cast, context.mask(tensor));
        return cast;
    }

    /** Checks the first argument, or each tensor of the list that it is. */
    static void check(String name, InputSpec spec, Arguments arguments, List<String> parameters) {
        Object first = arguments.get(0, parameters.get(0));
        if (first instanceof Tensor tensor) {
            spec.check(tensor, name);
        } else if (first instanceof List<?> list) {
            for (Object item : list) {
                if (item instanceof Tensor tensor) {
                    spec.check(tensor, name);
                }
            }
        }
    }

    /** The shapes of the arguments, by parameter. */
    static Shapes shapes(Arguments arguments, List<String> parameters) {
        if (parameters.size() == 1) {
            return Shapes.ofStructure(Shapes.structureOf(arguments.get(0, parameters.get(0))));
        }
        Map<String, Object> structures = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            Object structure = Shapes.structureOf(arguments.get(i, parameters.get(i)));
            if (structure != null) {
                structures.put(parameters.get(i), structure);
            }
        }
        return Shapes.ofParameters(structures);
    }
}
