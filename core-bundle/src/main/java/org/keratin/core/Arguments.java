package org.keratin.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * What a layer or function is called with, as in Python: arguments by position, and arguments by
 * name.
 *
 * <p>A value is a {@link Tensor}, a number, a boolean, a string, {@code null}, or a {@link List} or
 * {@link Map} of values. Immutable.
 */
public final class Arguments {

    private final List<Object> positional;
    private final Map<String, Object> named;

    private Arguments(List<Object> positional, Map<String, Object> named) {
        this.positional = Collections.unmodifiableList(new ArrayList<>(positional));
        this.named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** Arguments by position. */
    public static Arguments of(Object... positional) {
        return new Arguments(java.util.Arrays.asList(positional), Map.of());
    }

    /** Arguments by position, and by name. */
    public static Arguments of(List<Object> positional, Map<String, Object> named) {
        return new Arguments(positional, named);
    }

    /** Those by position; may hold {@code null}. */
    public List<Object> positional() {
        return positional;
    }

    /** Those by name; values may be {@code null}. */
    public Map<String, Object> named() {
        return named;
    }

    /** Whether there is an argument at {@code position} or called {@code name}. */
    public boolean has(int position, String name) {
        return position < positional.size() || named.containsKey(name);
    }

    /** The argument at {@code position}, else that called {@code name}, else {@code null}. */
    public Object get(int position, String name) {
        return position < positional.size() ? positional.get(position) : named.get(name);
    }

    /** The argument at {@code position}, else that called {@code name}, else {@code otherwise}. */
    public Object get(int position, String name, Object otherwise) {
        return has(position, name) ? get(position, name) : otherwise;
    }

    /**
     * The tensor at {@code position} or called {@code name}; a number or a nested list of numbers
     * becomes one, of {@code float32}.
     *
     * @throws ShapeException if there is none
     */
    public Tensor tensor(int position, String name) {
        Object value = get(position, name);
        if (value == null || value instanceof String || value instanceof Map<?, ?>) {
            throw new ShapeException(
                    "expected a tensor as argument "
                            + position
                            + " ("
                            + name
                            + "), found "
                            + Shown.value(value));
        }
        return toTensor(value);
    }

    /**
     * A tensor as it is; a number, a boolean or a nested list of these as one: of {@code bool} or
     * {@code int32} if all are, else of {@code float32}.
     *
     * @throws ShapeException if {@code value} is something else
     */
    public static Tensor toTensor(Object value) {
        if (value instanceof Tensor tensor) {
            return tensor;
        }
        try {
            return Tensor.ofNested(value, dtypeOf(value));
        } catch (TensorException e) {
            throw new ShapeException(e.getMessage());
        }
    }

    /** The dtype that takes every element: the wider of those of the parts. */
    private static DType dtypeOf(Object value) {
        if (value instanceof Boolean) {
            return DType.BOOL;
        }
        if (value instanceof Long || value instanceof Integer) {
            return DType.INT32;
        }
        if (value instanceof Number) {
            return DType.FLOAT32;
        }
        if (value instanceof List<?> list) {
            return list.stream()
                    .map(Arguments::dtypeOf)
                    .max(Comparator.naturalOrder())
                    .orElse(DType.FLOAT32);
        }
        throw new ShapeException(
                "expected a tensor, a number or a list of numbers, found " + Shown.value(value));
    }

    /** These with the argument by position {@code position} replaced. */
    public Arguments with(int position, Object value) {
        List<Object> changed = new ArrayList<>(positional);
        changed.set(position, value);
        return new Arguments(changed, named);
    }

    /** These with one argument by name put in or replaced. */
    public Arguments with(String name, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(named);
        changed.put(name, value);
        return new Arguments(positional, changed);
    }

    /** These without one argument by name. */
    public Arguments without(String name) {
        Map<String, Object> changed = new LinkedHashMap<>(named);
        changed.remove(name);
        return new Arguments(positional, changed);
    }
}
