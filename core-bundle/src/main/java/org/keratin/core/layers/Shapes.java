package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The shapes of what a layer is called with, from which it makes its weights.
 *
 * <p>One tensor has a {@link Shape}; a list or dict of tensors has a {@link List} or {@link Map} of
 * these, nested at will; a layer that is called with several tensors has one of these for each
 * parameter ({@code query}, {@code value}). Immutable.
 */
public final class Shapes {

    private final Map<String, Object> byParameter;

    private Shapes(Map<String, Object> byParameter) {
        this.byParameter = byParameter;
    }

    /** One tensor's. */
    public static Shapes of(Shape shape) {
        return ofStructure(shape);
    }

    /** Those of one argument: a {@link Shape}, or a list or map of structures. */
    public static Shapes ofStructure(Object structure) {
        return new Shapes(Map.of("input", structure));
    }

    /** Those of several arguments, by parameter, the first one first. */
    public static Shapes ofParameters(Map<String, Object> structures) {
        return new Shapes(new LinkedHashMap<>(structures));
    }

    /** Those of a layer that was built without looking at its inputs. */
    public static Shapes none() {
        return new Shapes(Map.of());
    }

    /**
     * The shapes of an argument that a layer is called with: a tensor, or a list or map of these;
     * others have none ({@code null}).
     */
    public static Object structureOf(Object argument) {
        if (argument instanceof Tensor tensor) {
            return tensor.shape();
        }
        if (argument instanceof List<?> list) {
            return list.stream()
                    .map(Shapes::structureOf)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        if (argument instanceof Map<?, ?> map) {
            Map<String, Object> shapes = new LinkedHashMap<>();
            map.forEach((key, value) -> shapes.put(String.valueOf(key), structureOf(value)));
            return shapes;
        }
        return null;
    }

    /** Whether these are the shape of one tensor, not of a list or dict of tensors. */
    public boolean isSingle() {
        return byParameter.size() == 1 && structure() instanceof Shape;
    }

    /**
     * The shape of the only tensor.
     *
     * @throws ShapeException if there are several
     */
    public Shape single() {
        Object structure = structure();
        if (structure instanceof Shape shape) {
            return shape;
        }
        if (structure instanceof List<?> list
                && list.size() == 1
                && list.get(0) instanceof Shape shape) {
            return shape;
        }
        throw new ShapeException(
                "expected one tensor, found "
                        + (structure == null ? "none" : Shown.value(structure)));
    }

    /** The shapes of a list of tensors; of a single tensor, a list of one. */
    public List<Shape> list() {
        Object structure = structure();
        if (structure instanceof Shape shape) {
            return List.of(shape);
        }
        if (structure instanceof List<?> list && list.stream().allMatch(Shape.class::isInstance)) {
            return list.stream().map(Shape.class::cast).toList();
        }
        throw new ShapeException("expected a list of tensors, found " + Shown.value(structure));
    }

    /** The shapes of all tensors of the first argument, in the order in which they stand. */
    public List<Shape> flat() {
        List<Shape> found = new ArrayList<>();
        collect(structure(), found);
        return found;
    }

    private static void collect(Object structure, List<Shape> found) {
        if (structure instanceof Shape shape) {
            found.add(shape);
        } else if (structure instanceof List<?> list) {
            list.forEach(item -> collect(item, found));
        } else if (structure instanceof Map<?, ?> map) {
            map.values().forEach(item -> collect(item, found));
        }
    }

    /** The structure of the first argument; {@code null} if there is none. */
    public Object structure() {
        return byParameter.isEmpty() ? null : byParameter.values().iterator().next();
    }

    /** The structures of all arguments, by parameter. */
    public Map<String, Object> byParameter() {
        return new LinkedHashMap<>(byParameter);
    }

    /** The shape of the parameter {@code name}, or {@code null} if there is none. */
    public Shape get(String name) {
        return byParameter.get(name) instanceof Shape shape ? shape : null;
    }

    /**
     * As a {@code build_config}: {@code input_shape}, or {@code shapes_dict} for several parameters
     * or none.
     */
    public Map<String, Object> toBuildConfig() {
        if (byParameter.size() == 1) {
            return Map.of("input_shape", plain(structure()));
        }
        Map<String, Object> dict = new LinkedHashMap<>();
        byParameter.forEach((name, structure) -> dict.put(name + "_shape", plain(structure)));
        return Map.of("shapes_dict", dict);
    }

    /**
     * Those that a {@code build_config} holds, or {@code null} if it holds none.
     *
     * @throws ConfigException if what stands there are no shapes
     */
    public static Shapes ofBuildConfig(Map<String, Object> buildConfig) {
        if (buildConfig.get("shapes_dict") instanceof Map<?, ?> dict) {
            Map<String, Object> structures = new LinkedHashMap<>();
            dict.forEach(
                    (key, value) -> {
                        String name = String.valueOf(key);
                        String parameter =
                                name.endsWith("_shape")
                                        ? name.substring(0, name.length() - 6)
                                        : name;
                        if (value != null) {
                            structures.put(parameter, parse("shapes_dict", value));
                        }
                    });
            return ofParameters(structures);
        }
        Object shape = buildConfig.get("input_shape");
        return shape == null ? null : ofStructure(parse("input_shape", shape));
    }

    /** The shapes in a structure, in order. */
    static List<Shape> flatten(Object structure) {
        if (structure instanceof Shape shape) {
            return List.of(shape);
        }
        if (structure instanceof List<?> list) {
            return list.stream().flatMap(item -> flatten(item).stream()).toList();
        }
        if (structure instanceof Map<?, ?> map) {
            return map.values().stream().flatMap(item -> flatten(item).stream()).toList();
        }
        return List.of();
    }

    private static Object parse(String key, Object value) {
        if (value instanceof List<?> list) {
            if (list.stream().allMatch(item -> item == null || item instanceof Number)) {
                return Shape.of(
                        list.stream()
                                .map(item -> dim(key, (Number) item))
                                .collect(Collectors.toCollection(ArrayList::new)));
            }
            return list.stream().map(item -> parse(key, item)).toList();
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> structures = new LinkedHashMap<>();
            map.forEach((name, item) -> structures.put(String.valueOf(name), parse(key, item)));
            return structures;
        }
        throw ConfigException.expected(key, "a shape, or a list or dict of shapes", value);
    }

    private static Integer dim(String key, Number number) {
        if (number == null) {
            return null;
        }
        long dim = number.longValue();
        if (dim != number.doubleValue() || dim < 0 || dim > Integer.MAX_VALUE) {
            throw ConfigException.expected(
                    key, "lengths of axes from 0 to " + Integer.MAX_VALUE, number);
        }
        return (int) dim;
    }

    /**
     * These where {@code other} agrees: lengths that differ are unknown.
     *
     * @throws ShapeException if the structures differ
     */
    Shapes merge(Shapes other) {
        Map<String, Object> merged = new LinkedHashMap<>();
        byParameter.forEach(
                (name, structure) ->
                        merged.put(name, merge(structure, other.byParameter.get(name))));
        return new Shapes(merged);
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

    private static Object plain(Object structure) {
        if (structure instanceof Shape shape) {
            return shape.toList();
        }
        if (structure instanceof List<?> list) {
            return list.stream()
                    .map(Shapes::plain)
                    .collect(Collectors.toCollection(ArrayList::new));
        }
        if (structure instanceof Map<?, ?> map) {
            Map<String, Object> plain = new LinkedHashMap<>();
            map.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
            return plain;
        }
        return null;
    }

    @Override
    public String toString() {
        return byParameter.size() == 1 ? String.valueOf(structure()) : byParameter.toString();
    }
}
