package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
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
        DType dtype = layer.computeDtype();
        if (!dtype.isFloating() || !layer.castsInputs() || isOneTensorOf(dtype, arguments)) {
            return arguments;
        }
        List<Object> positional = new ArrayList<>();
        arguments.positional().forEach(value -> positional.add(cast(value, dtype, context)));
        Map<String, Object> named = new LinkedHashMap<>();
        arguments.named().forEach((key, value) -> named.put(key, cast(value, dtype, context)));
        return Arguments.of(positional, named);
    }

    // The usual case, which needs no copies.
    private static boolean isOneTensorOf(DType dtype, Arguments arguments) {
        return arguments.named().isEmpty()
                && arguments.positional().size() == 1
                && arguments.positional().get(0) instanceof Tensor tensor
                && tensor.dtype() == dtype;
    }

    private static Object cast(Object value, DType dtype, CallContext context) {
        return Structures.map(value, tensor -> cast(tensor, dtype, context));
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

    /** Checks the first argument, or each tensor of the structure that it is. */
    static void check(String name, InputSpec spec, Arguments arguments, List<String> parameters) {
        Object first = arguments.get(0, parameters.get(0));
        List<Tensor> tensors = Structures.tensors(first);
        if (tensors.isEmpty() && !spec.equals(InputSpec.any())) {
            // Numbers, which the layer takes for a tensor.
            tensors = List.of(arguments.tensor(0, parameters.get(0)));
        }
        tensors.forEach(tensor -> spec.check(tensor, name));
    }

    /** The shapes of the arguments, by parameter. */
    static Shapes shapes(Arguments arguments, List<String> parameters) {
        Map<String, Object> structures = new LinkedHashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            Object structure = Shapes.structureOf(arguments.get(i, parameters.get(i)));
            if (structure != null) {
                structures.put(parameters.get(i), structure);
            }
        }
        if (structures.isEmpty()) {
            throw new ShapeException(
                    "expected a tensor as argument 0 ("
                            + parameters.get(0)
                            + "), found "
                            + Shown.value(arguments.get(0, parameters.get(0))));
        }
        return parameters.size() == 1
                ? Shapes.ofStructure(structures.get(parameters.get(0)))
                : Shapes.ofParameters(structures);
    }
}
