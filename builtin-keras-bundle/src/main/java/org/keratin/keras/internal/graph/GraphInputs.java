package org.keratin.keras.internal.graph;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.layers.CallContext;
import org.keratin.keras.layers.InputLayer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Brings what a functional model is called with into the order, dtypes and ranks of its inputs. */
public final class GraphInputs {

    private final String model;
    private final Object structure;
    private final List<InputLayer> layers;

    /**
     * Makes one for inputs of this structure of references, with the input layer of each leaf, in
     * order.
     */
    public GraphInputs(String model, Object structure, List<InputLayer> layers) {
        this.model = model;
        this.structure = structure;
        this.layers = List.copyOf(layers);
    }

    /**
     * The tensor for each input, in order; {@code null} for an optional one that is not given.
     *
     * @param given a tensor, or a list or dict of tensors
     * @param masks the masks, in the same structure, or {@code null}
     */
    public List<Object> flatten(Object given, Object masks, CallContext context) {
        List<Object> matched = new ArrayList<>();
        match(structure, given, matched);
        List<Object> flatMasks = new ArrayList<>();
        if (masks != null) {
            match(structure, masks, flatMasks);
        }
        List<Object> tensors = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Tensor tensor = standardize(matched.get(i), layers.get(i), context);
            if (tensor != null && !flatMasks.isEmpty() && flatMasks.get(i) instanceof Tensor mask) {
                context.setMask(tensor, mask);
            }
            tensors.add(tensor);
        }
        return tensors;
    }

    /** The shape for each input, in order, from a structure of shapes. */
    public List<Shape> flattenShapes(Object given) {
        List<Object> matched = new ArrayList<>();
        match(structure, given, matched);
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            shapes.add(matched.get(i) instanceof Shape shape ? shape : layers.get(i).batchShape());
        }
        return shapes;
    }

    private void match(Object expected, Object given, List<Object> matched) {
        if (expected instanceof Map<?, ?> dict) {
            matchDict(dict, given, matched);
        } else if (expected instanceof List<?> list) {
            matchList(list, given, matched);
        } else if (given instanceof List<?> list && list.size() == 1) {
            match(expected, list.get(0), matched);
        } else if (given instanceof Map<?, ?> dict) {
            String name = ((TensorRef) expected).operation();
            match(
                    expected,
                    dict.size() == 1 && !dict.containsKey(name)
                            ? dict.values().iterator().next()
                            : dict.get(name),
                    matched);
        } else if (given instanceof List<?>) {
            throw mismatch(given);
        } else {
            matched.add(given);
        }
    }

    private void matchDict(Map<?, ?> expected, Object given, List<Object> matched) {
        Map<String, Object> sorted = new TreeMap<>();
        expected.forEach((key, item) -> sorted.put(String.valueOf(key), item));
        if (given instanceof Map<?, ?> dict) {
            sorted.forEach((key, item) -> match(item, dict.get(key), matched));
        } else if (given instanceof List<?> list) {
            matchList(new ArrayList<>(sorted.values()), list, matched);
        } else if (sorted.size() == 1) {
            match(sorted.values().iterator().next(), given, matched);
        } else {
            throw mismatch(given);
        }
    }

    private void matchList(List<?> expected, Object given, List<Object> matched) {
        if (given instanceof Map<?, ?>) {
            expected.forEach(item -> match(item, given, matched));
        } else if (given instanceof List<?> list && list.size() == expected.size()) {
            for (int i = 0; i < list.size(); i++) {
                match(expected.get(i), list.get(i), matched);
            }
        } else if (expected.size() == 1 && !(given instanceof List<?>)) {
            match(expected.get(0), given, matched);
        } else {
            throw mismatch(given);
        }
    }

    private ShapeException mismatch(Object given) {
        Map<String, String> inputs = new LinkedHashMap<>();
        layers.forEach(layer -> inputs.put(layer.name(), layer.batchShape().toString()));
        return new ShapeException(
                model + ": expected the inputs " + inputs + ", found " + Shown.value(given));
    }

    private Tensor standardize(Object given, InputLayer layer, CallContext context) {
        if (given == null && layer.optional()) {
            return null;
        }
        if (!(given instanceof Tensor x)) {
            throw new ShapeException(
                    model
                            + ": expected a tensor for the input "
                            + layer.name()
                            + ", found "
                            + Shown.value(given));
        }
        Tensor mask = context.mask(x);
        Tensor fitting = ranked(typed(x, layer, context), layer, context);
        if (fitting != x && mask != null) {
            context.setMask(fitting, mask);
        }
        return fitting;
    }

    private Tensor typed(Tensor x, InputLayer layer, CallContext context) {
        if (x.dtype() == layer.dtype()) {
            return x;
        }
        if (x.dtype() == DType.STRING || layer.dtype() == DType.STRING) {
            throw new ShapeException(
                    model
                            + ": expected "
                            + layer.dtype()
                            + " for the input "
                            + layer.name()
                            + ", found "
                            + x.dtype());
        }
        return context.ops().cast(x, layer.dtype());
    }

    private Tensor ranked(Tensor x, InputLayer layer, CallContext context) {
        Shape expected = layer.batchShape();
        int excess = x.shape().rank() - expected.rank();
        Tensor fitting = x;
        if (excess == 1 && x.shape().last() == 1) {
            fitting = context.ops().squeeze(x, -1);
        } else if (excess == -1 && expected.last() == 1) {
            fitting = context.ops().expandDims(x, -1);
        }
        if (!agree(expected, fitting.shape())) {
            throw new ShapeException(
                    model
                            + ": expected shape "
                            + expected
                            + " for the input "
                            + layer.name()
                            + ", found "
                            + x.shape());
        }
        return fitting;
    }

    // The batch may have any length, whatever the input layer says, as in Keras.
    private static boolean agree(Shape expected, Shape found) {
        return expected.rank() == found.rank()
                && (expected.rank() == 0 || expected.without(0).accepts(found.without(0)));
    }
}
