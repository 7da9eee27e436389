package org.keratin.core;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.tensor.DType;
import org.keratin.tensor.Tensor;

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
        if (value instanceof Tensor tensor) {
            return tensor;
        }
        if (value instanceof Number || value instanceof Boolean || value instanceof List<?>) {
            return toTensor(value);
        }
        throw new ShapeException(
                "expected a tensor as argument "
                        + position
                        + " ("
                        + name
                        + "), found "
                        + Shown.value(value));
    }

    private static Tensor toTensor(Object value) {
        Object first = value;
        while (first instanceof List<?> list && !list.isEmpty()) {
            first = list.get(0);
        }
        if (first instanceof Tensor) {
            throw new ShapeException("expected one tensor, found a list of tensors");
        }
        DType dtype =
                first instanceof Boolean
                        ? DType.BOOL
                        : first instanceof Long || first instanceof Integer
                                ? DType.INT32
                                : DType.FLOAT32;
        return Tensor.ofNested(value, dtype);
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
