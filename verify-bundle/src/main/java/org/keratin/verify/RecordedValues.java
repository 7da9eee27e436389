package org.keratin.verify;

import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keratin.core.Arguments;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.Shown;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * Reads values as they are recorded: {@code {"tensor": {"dtype", "shape", "data"}}}, and {@code
 * {"list": […]}}, {@code {"tuple": […]}} and {@code {"dict": {…}}} of these.
 */
public final class RecordedValues {

    private final Function<String, ? extends KeratinException> error;

    /** Makes one whose errors are those of a case. */
    public RecordedValues(Case recorded) {
        this(recorded::error);
    }

    /**
     * Makes one.
     *
     * @param error makes the exception of a problem, which says what was expected and found, and
     *     where in the values
     */
    public RecordedValues(Function<String, ? extends KeratinException> error) {
        this.error = error;
    }

    /** {@code args} and {@code kwargs} of {@code fields}: the whole case, or one of its steps. */
    public Arguments arguments(String path, Map<?, ?> fields) {
        List<Object> positional = new ArrayList<>();
        List<?> args = list(path + "args", fields.get("args"));
        for (int i = 0; i < args.size(); i++) {
            positional.add(value(path + "args[" + i + "]", args.get(i)));
        }
        Map<String, Object> named = new LinkedHashMap<>();
        map(path + "kwargs", fields.get("kwargs"))
                .forEach(
                        (key, value) ->
                                named.put((String) key, value(path + "kwargs." + key, value)));
        return Arguments.of(positional, named);
    }

    /** A value: plain, a {@link Tensor}, or a {@link List} (tuples too) or {@link Map} of these. */
    public Object value(String path, Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            if (json instanceof List<?>) {
                throw expected(path, "a value (lists are {\"list\": […]})", json);
            }
            return json;
        }
        if (map.size() == 1) {
            String form = (String) map.keySet().iterator().next();
            Object inner = map.get(form);
            switch (form) {
                case "tensor":
                    return tensor(path, inner);
                case "list", "tuple":
                    return values(path, list(path, inner));
                case "dict":
                    return values(path, map(path, inner));
                default:
            }
        }
        throw expected(
                path, "{\"tensor\": …}, {\"list\": …}, {\"tuple\": …} or {\"dict\": …}", json);
    }

    private List<Object> values(String path, List<?> items) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            values.add(value(path + "[" + i + "]", items.get(i)));
        }
        return values;
    }

    private Map<String, Object> values(String path, Map<?, ?> items) {
        Map<String, Object> values = new LinkedHashMap<>();
        items.forEach((key, item) -> values.put((String) key, value(path + "." + key, item)));
        return values;
    }

    /** The tensors of a list whose items have the keys of a tensor beside others. */
    public List<Tensor> tensors(String path, List<?> items) {
        List<Tensor> tensors = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            tensors.add(tensor(path + "[" + i + "]", items.get(i)));
        }
        return tensors;
    }

    /** A value that is a tensor or {@code null}. */
    public Tensor optionalTensor(String path, Object json) {
        Object value = value(path, json);
        if (value == null || value instanceof Tensor) {
            return (Tensor) value;
        }
        throw expected(path, "a tensor or null", json);
    }

    /** A tensor: {@code {"dtype", "shape", "data"}}. */
    public Tensor tensor(String path, Object json) {
        Map<?, ?> map = map(path, json);
        DType dtype =
                Optional.ofNullable(map.get("dtype"))
                        .map(String::valueOf)
                        .flatMap(DType::find)
                        .orElseThrow(() -> expected(path + ".dtype", "a dtype", map.get("dtype")));
        Shape shape = shape(path + ".shape", map.get("shape"));
        try {
            return dtype == DType.STRING
                    ? strings(path, map.get("data"), shape)
                    : Tensor.ofBytes(bytes(path, map.get("data")), dtype, shape);
        } catch (TensorException e) {
            throw error.apply(path + ": " + e.getMessage());
        }
    }

    private Tensor strings(String path, Object data, Shape shape) {
        List<?> items = list(path + ".data", data);
        if (!items.stream().allMatch(String.class::isInstance)) {
            throw expected(path + ".data", "a list of strings", data);
        }
        return Tensor.of(items.toArray(String[]::new), shape.dims());
    }

    private byte[] bytes(String path, Object data) {
        if (data instanceof String text) {
            try {
                return Base64.getDecoder().decode(text);
            } catch (IllegalArgumentException e) {
                throw error.apply(path + ".data: expected base64: " + e.getMessage());
            }
        }
        throw expected(path + ".data", "base64", data);
    }

    /** A shape: a list of lengths. */
    public Shape shape(String path, Object json) {
        if (json instanceof List<?> list
                && list.stream()
                        .allMatch(
                                dim ->
                                        dim instanceof Long length
                                                && length >= 0
                                                && length <= Integer.MAX_VALUE)) {
            return Shape.of(list.stream().mapToInt(dim -> ((Long) dim).intValue()).toArray());
        }
        throw expected(path, "a list of lengths", json);
    }

    /** A list; none is an empty one. */
    public List<?> list(String path, Object json) {
        if (json == null) {
            return List.of();
        }
        if (json instanceof List<?> list) {
            return list;
        }
        throw expected(path, "a list", json);
    }

    /** A dict; none is an empty one. */
    public Map<?, ?> map(String path, Object json) {
        if (json == null) {
            return Map.of();
        }
        if (json instanceof Map<?, ?> map) {
            return map;
        }
        throw expected(path, "a dict", json);
    }

    private KeratinException expected(String path, String what, Object found) {
        return error.apply(path + ": expected " + what + ", found " + Shown.value(found));
    }
}
