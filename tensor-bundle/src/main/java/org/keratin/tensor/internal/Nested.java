package org.keratin.tensor.internal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** Tensors as JSON holds them: nested lists. */
final class Nested {

    private static final int DEEPEST = 200;

    private Nested() {}

    static DenseTensor parse(Object nested, DType dtype) {
        Shape shape = shape(nested);
        // What the first elements promise is true of all before memory is taken for it.
        check(nested, shape, 0);
        Object array = Storage.allocate(dtype, shape);
        fill(nested, shape, 0, dtype, array, 0);
        return DenseTensor.wrap(dtype, shape, array);
    }

    private static Shape shape(Object nested) {
        List<Integer> dims = new ArrayList<>();
        Object inner = nested;
        while (inner instanceof List<?> list) {
            dims.add(list.size());
            if (dims.size() > DEEPEST) {
                throw new TensorException("expected at most " + DEEPEST + " nested lists");
            }
            if (list.isEmpty()) {
                break;
            }
            inner = list.get(0);
        }
        return Shape.of(dims);
    }

    private static void check(Object nested, Shape shape, int axis) {
        if (axis == shape.rank()) {
            return;
        }
        if (!(nested instanceof List<?> list) || list.size() != shape.dim(axis)) {
            throw new TensorException(
                    "expected a list of %d on axis %d, found %s"
                            .formatted(shape.dim(axis), axis, kind(nested)));
        }
        for (Object element : list) {
            check(element, shape, axis + 1);
        }
    }

    private static int fill(
            Object nested, Shape shape, int axis, DType dtype, Object array, int at) {
        if (axis == shape.rank()) {
            set(dtype, array, at, nested);
            return at + 1;
        }
        int next = at;
        for (Object element : (List<?>) nested) {
            next = fill(element, shape, axis + 1, dtype, array, next);
        }
        return next;
    }

    private static void set(DType dtype, Object array, int at, Object value) {
        if (dtype == DType.STRING && value instanceof String string) {
            ((String[]) array)[at] = string;
        } else if (dtype == DType.BOOL && value instanceof Boolean bool) {
            ((byte[]) array)[at] = (byte) (bool ? 1 : 0);
        } else if (dtype.isFloating() && value instanceof Number number) {
            Elements.setDouble(dtype, array, at, number.doubleValue());
        } else if (dtype.isInteger() && value instanceof Number number) {
            Elements.setLong(dtype, array, at, whole(number, dtype));
        } else {
            throw new TensorException("expected an element of " + dtype + ", found " + kind(value));
        }
    }

    private static long whole(Number number, DType dtype) {
        double rough = number.doubleValue();
        if (Double.isNaN(rough) || Double.isInfinite(rough) || Math.abs(rough) > 0x1p65) {
            throw misfit(number, dtype);
        }
        try {
            BigInteger value = new BigDecimal(number.toString()).toBigIntegerExact();
            int bits = dtype.bytes() * 8;
            BigInteger limit = BigInteger.ONE.shiftLeft(dtype.isUnsigned() ? bits : bits - 1);
            BigInteger lowest = dtype.isUnsigned() ? BigInteger.ZERO : limit.negate();
            if (value.compareTo(lowest) < 0 || value.compareTo(limit) >= 0) {
                throw misfit(number, dtype);
            }
            return value.longValue();
        } catch (ArithmeticException | NumberFormatException e) {
            throw misfit(number, dtype);
        }
    }

    private static TensorException misfit(Number number, DType dtype) {
        return new TensorException("expected an element of " + dtype + ", found " + number);
    }

    private static String kind(Object value) {
        if (value instanceof List<?> list) {
            return "a list of " + list.size();
        }
        return value instanceof String string ? "\"" + string + "\"" : String.valueOf(value);
    }

    static Object format(DenseTensor x) {
        return format(x, 0, new int[1]);
    }

    private static Object format(DenseTensor x, int axis, int[] next) {
        if (axis == x.shape().rank()) {
            return element(x, next[0]++);
        }
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < x.shape().dim(axis); i++) {
            list.add(format(x, axis + 1, next));
        }
        return list;
    }

    static Object element(Tensor x, int flat) {
        DType dtype = x.dtype();
        if (dtype == DType.STRING) {
            return x.stringAt(flat);
        }
        if (dtype == DType.BOOL) {
            return x.booleanAt(flat);
        }
        if (dtype == DType.UINT64 && x.longAt(flat) < 0) {
            return new BigInteger(Long.toUnsignedString(x.longAt(flat)));
        }
        return dtype.isFloating() ? (Object) x.doubleAt(flat) : (Object) x.longAt(flat);
    }
}
