package org.keratin.keras.internal;

import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.values.Tuple;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * The arguments of one call of a table's function, each parameter with its value.
 *
 * <p>A getter throws {@link ArgumentException} where the value is of another type. Those whose name
 * ends in {@code OrNull} hand on {@code None}.
 */
public final class Bound {

    private final String function;
    private final Map<String, Integer> places;
    private final Object[] values;

    Bound(String function, Map<String, Integer> places, Object[] values) {
        this.function = function;
        this.places = places;
        this.values = values;
    }

    /** The value as it was given: a tensor, number, boolean, string, list, map or {@code null}. */
    public Object value(String name) {
        Integer place = places.get(name);
        if (place == null) {
            throw new ArgumentException(function + ": there is no parameter " + name);
        }
        return values[place];
    }

    /** Whether the value is {@code None}. */
    public boolean isNull(String name) {
        return value(name) == null;
    }

    /**
     * A tensor; numbers, booleans and nested lists of these become one, as {@code
     * keras.ops.convert_to_tensor} makes it.
     */
    public Tensor tensor(String name) {
        return toTensor(name, value(name));
    }

    /** A tensor, or {@code null}. */
    public Tensor tensorOrNull(String name) {
        return isNull(name) ? null : tensor(name);
    }

    /** A list of tensors. */
    public List<Tensor> tensors(String name) {
        return list(name).stream().map(item -> toTensor(name, item)).toList();
    }

    /** A list or tuple of anything. */
    public List<?> list(String name) {
        Object value = value(name);
        if (value instanceof Tuple tuple) {
            return tuple.items();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        throw expected(name, "a list", value);
    }

    /** A number; a tensor of one element is one too. */
    public double number(String name) {
        return toNumber(name, value(name)).doubleValue();
    }

    /** A number, or {@code null}. */
    public Double numberOrNull(String name) {
        return isNull(name) ? null : (Double) number(name);
    }

    /** A number, of a type that tells whether it is whole. */
    public Number numeric(String name) {
        return toNumber(name, value(name));
    }

    /** A number, of a type that tells whether it is whole, or {@code null}. */
    public Number numericOrNull(String name) {
        return isNull(name) ? null : numeric(name);
    }

    /** A whole number. */
    public int integer(String name) {
        return toInt(name, value(name));
    }

    /** A whole number, or {@code null}. */
    public Integer integerOrNull(String name) {
        return isNull(name) ? null : (Integer) integer(name);
    }

    /** A whole number, or a list of them; {@code null} for {@code None}, which is all axes. */
    public int[] axes(String name) {
        return isNull(name) ? null : integers(name);
    }

    /** Whole numbers: a list of them, or a single one. */
    public int[] integers(String name) {
        return integers(name, value(name));
    }

    /**
     * The whole numbers that a part of the argument {@code name} holds: a list, or a single one.
     */
    public int[] integers(String name, Object part) {
        Object value = part instanceof Tuple tuple ? tuple.items() : part;
        if (value instanceof List<?> list) {
            return list.stream().mapToInt(item -> toInt(name, item)).toArray();
        }
        if (value instanceof Tensor tensor && tensor.isConcrete() && tensor.shape().rank() == 1) {
            return tensor.toInts();
        }
        return new int[] {toInt(name, value)};
    }

    /** Numbers: a list of them. */
    public double[] numbers(String name) {
        return list(name).stream()
                .mapToDouble(item -> toNumber(name, item).doubleValue())
                .toArray();
    }

    /** Lengths of axes: a list of them, or a single one; {@code None} is one to work out, -1. */
    public int[] dims(String name) {
        Object value = value(name);
        return value instanceof List<?> || value instanceof Tuple
                ? shape(name).dims()
                : integers(name);
    }

    /** A shape: a list of whole numbers, {@code None} for an unknown length. */
    public Shape shape(String name) {
        return Shape.of(
                list(name).stream()
                        .mapToInt(item -> item == null ? Shape.UNKNOWN : toInt(name, item))
                        .toArray());
    }

    /** True or false. */
    public boolean bool(String name) {
        Object value = value(name);
        if (value instanceof Boolean bool) {
            return bool;
        }
        if (value instanceof Number number) {
            return number.doubleValue() != 0;
        }
        throw expected(name, "a boolean", value);
    }

    /** A string. */
    public String string(String name) {
        Object value = value(name);
        if (value instanceof String string) {
            return string;
        }
        throw expected(name, "a string", value);
    }

    /** A string, or {@code null}. */
    public String stringOrNull(String name) {
        return isNull(name) ? null : string(name);
    }

    /** A dtype, given by its name, or {@code null}. */
    public DType dtypeOrNull(String name) {
        if (value(name) instanceof DType dtype) {
            return dtype;
        }
        return isNull(name)
                ? null
                : DType.find(string(name).equals("int") ? "int32" : string(name))
                        .orElseThrow(() -> expected(name, "a dtype", value(name)));
    }

    private Tensor toTensor(String name, Object value) {
        try {
            return Arguments.toTensor(value);
        } catch (ShapeException e) {
            throw expected(name, "a tensor", value);
        }
    }

    private Number toNumber(String name, Object value) {
        if (value instanceof Number number) {
            return number;
        }
        if (value instanceof Tensor tensor && tensor.isConcrete() && tensor.size() == 1) {
            return tensor.dtype().isFloating() ? (Number) tensor.doubleAt(0) : tensor.longAt(0);
        }
        throw expected(name, "a number", value);
    }

    private int toInt(String name, Object value) {
        Number number = toNumber(name, value);
        if (number.doubleValue() == number.intValue()) {
            return number.intValue();
        }
        throw expected(name, "a whole number", value);
    }

    /** What to throw where {@code name} is not {@code expected}. */
    public ArgumentException expected(String name, String expected, Object found) {
        return new ArgumentException(
                function
                        + ": expected "
                        + expected
                        + " as "
                        + name
                        + ", found "
                        + Shown.value(found));
    }
}
