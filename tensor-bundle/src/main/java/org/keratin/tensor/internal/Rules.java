package org.keratin.tensor.internal;

import java.util.Arrays;
import java.util.List;
import org.keratin.tensor.BinaryOp;
import org.keratin.tensor.DType;
import org.keratin.tensor.RandomKind;
import org.keratin.tensor.ReduceOp;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;
import org.keratin.tensor.TensorSpec;
import org.keratin.tensor.UnaryOp;

/**
 * What each primitive asks of its operands, and the shape and dtype it gives. The windowed ones are
 * in {@link WindowRules}.
 */
final class Rules {

    private Rules() {}

    static TensorSpec unary(UnaryOp op, Tensor x) {
        DType dtype = number(x);
        switch (op) {
            case ABS, SIGN, SQUARE, FLOOR, CEIL, ROUND, TRUNC, RELU -> {}
            case LOGICAL_NOT, ISNAN, ISINF, ISFINITE, SIGNBIT -> {}
            case NEGATIVE ->
                    check(
                            dtype != DType.BOOL,
                            "expected numbers to negate, found bool: use logicalNot");
            case BITWISE_NOT ->
                    check(!dtype.isFloating(), "expected integers for %s, found %s", op, dtype);
            default ->
                    check(
                            dtype.isFloating(),
                            "expected floating elements for %s, found %s",
                            op,
                            dtype);
        }
        return new TensorSpec(x.shape(), op.isTest() ? DType.BOOL : dtype);
    }

    static TensorSpec binary(BinaryOp op, Tensor a, Tensor b) {
        DType dtype = a.dtype();
        sameDtype(a, b);
        if (dtype == DType.STRING) {
            boolean equality = op == BinaryOp.EQUAL || op == BinaryOp.NOT_EQUAL;
            check(equality, "expected tensors of numbers for %s, found strings", op);
        }
        switch (op) {
            case DIVIDE, ARCTAN2, HYPOT, LOGADDEXP, NEXTAFTER, COPYSIGN ->
                    check(
                            dtype.isFloating(),
                            "expected floating elements for %s, found %s",
                            op,
                            dtype);
            case SUBTRACT, POWER, FLOOR_DIVIDE, MOD, FMOD ->
                    check(dtype != DType.BOOL, "expected numbers for %s, found bool", op);
            case BITWISE_AND, BITWISE_OR, BITWISE_XOR ->
                    check(!dtype.isFloating(), "expected integers for %s, found %s", op, dtype);
            case GCD, LCM, LEFT_SHIFT, RIGHT_SHIFT ->
                    check(dtype.isInteger(), "expected integers for %s, found %s", op, dtype);
            default -> {}
        }
        return new TensorSpec(
                broadcast(a.shape(), b.shape()), op.isComparison() ? DType.BOOL : dtype);
    }

    static TensorSpec choose(Tensor condition, Tensor a, Tensor b) {
        check(
                condition.dtype() == DType.BOOL,
                "expected a condition of bool, found %s",
                condition.dtype());
        sameDtype(a, b);
        return new TensorSpec(
                broadcast(condition.shape(), broadcast(a.shape(), b.shape())), a.dtype());
    }

    static TensorSpec cast(Tensor x, DType dtype) {
        boolean possible = (x.dtype() == DType.STRING) == (dtype == DType.STRING);
        check(
                possible,
                "expected a tensor that can be cast to %s, found one of %s",
                dtype,
                x.dtype());
        return new TensorSpec(x.shape(), dtype);
    }

    static TensorSpec reduce(ReduceOp op, Tensor x, int[] axes, boolean keepDims) {
        DType dtype = number(x);
        Shape shape = x.shape();
        for (int i = 0; i < axes.length; i++) {
            check(
                    axes[i] >= 0 && (i == 0 || axes[i] > axes[i - 1]),
                    "expected ascending axes, found %s",
                    Arrays.toString(axes));
            shape = shape.with(axes[i], 1);
        }
        boolean nothing = x.shape().elements() == 0 && shape.elements() > 0;
        boolean extremum = op == ReduceOp.MAX || op == ReduceOp.MIN;
        check(
                !(nothing && extremum),
                "expected elements to take the %s of, found shape %s",
                op,
                x.shape());
        if (!keepDims) {
            for (int i = axes.length - 1; i >= 0; i--) {
                shape = shape.without(axes[i]);
            }
        }
        boolean test = op == ReduceOp.ALL || op == ReduceOp.ANY;
        return new TensorSpec(shape, test ? DType.BOOL : dtype);
    }

    static TensorSpec argReduce(Tensor x, int axis) {
        number(x);
        Shape shape = x.shape().without(axis);
        check(
                x.shape().dim(axis) > 0 || shape.elements() == 0,
                "expected elements to choose from, found shape %s",
                x.shape());
        return new TensorSpec(shape, DType.INT32);
    }

    static TensorSpec cumulate(ReduceOp op, Tensor x, int axis) {
        boolean possible = op != ReduceOp.ALL && op != ReduceOp.ANY;
        check(possible, "expected a fold that keeps the dtype, found %s", op);
        return new TensorSpec(lanes(x, axis).shape(), number(x));
    }

    /** For operations along one axis that keep the shape. */
    static TensorSpec lanes(Tensor x, int axis) {
        x.shape().dim(axis);
        return new TensorSpec(x.shape(), number(x));
    }

    static TensorSpec reshape(Tensor x, Shape shape) {
        boolean fits = shape.isKnown() && shape.elements() == x.shape().elements();
        check(
                fits,
                "expected a shape of %s elements for a tensor of shape %s, found %s",
                x.shape().elements(),
                x.shape(),
                shape);
        return new TensorSpec(shape, x.dtype());
    }

    static TensorSpec permute(Tensor x, int[] order) {
        int rank = x.shape().rank();
        int[] dims = new int[rank];
        boolean[] seen = new boolean[rank];
        boolean fits = order.length == rank;
        for (int i = 0; fits && i < rank; i++) {
            fits = order[i] >= 0 && order[i] < rank && !seen[order[i]];
            if (fits) {
                seen[order[i]] = true;
                dims[i] = x.shape().dim(order[i]);
            }
        }
        check(
                fits,
                "expected an order of the axes of shape %s, found %s",
                x.shape(),
                Arrays.toString(order));
        return new TensorSpec(Shape.of(dims), x.dtype());
    }

    static TensorSpec broadcastTo(Tensor x, Shape shape) {
        boolean fits =
                x.shape().rank() <= shape.rank()
                        && shape.isKnown()
                        && broadcast(x.shape(), shape).equals(shape);
        check(fits, "expected a shape that %s broadcasts to, found %s", x.shape(), shape);
        return new TensorSpec(shape, x.dtype());
    }

    static TensorSpec slice(Tensor x, int[] start, int[] count, int[] step) {
        Shape shape = x.shape();
        int rank = shape.rank();
        boolean fits = start.length == rank && count.length == rank && step.length == rank;
        for (int i = 0; fits && i < rank; i++) {
            long last = start[i] + (count[i] - 1L) * step[i];
            boolean inside =
                    start[i] >= 0 && start[i] < shape.dim(i) && last >= 0 && last < shape.dim(i);
            fits = step[i] != 0 && (count[i] == 0 || count[i] > 0 && inside);
        }
        check(
                fits,
                "expected a slice of shape %s, found start %s, count %s, step %s",
                shape,
                Arrays.toString(start),
                Arrays.toString(count),
                Arrays.toString(step));
        return new TensorSpec(Shape.of(count), x.dtype());
    }

    static TensorSpec join(List<Tensor> tensors, int axis) {
        check(!tensors.isEmpty(), "expected tensors to join, found none");
        Tensor first = tensors.get(0);
        long length = 0;
        for (Tensor x : tensors) {
            sameDtype(first, x);
            boolean fits =
                    x.shape().rank() == first.shape().rank()
                            && x.shape().with(axis, 0).equals(first.shape().with(axis, 0));
            check(
                    fits,
                    "expected shapes that agree but on axis %s, found %s and %s",
                    axis,
                    first.shape(),
                    x.shape());
            length += x.shape().dim(axis);
        }
        return new TensorSpec(first.shape().with(axis, Axes.length(length)), first.dtype());
    }

    static TensorSpec pad(Tensor x, int[] before, int[] after, Tensor value) {
        sameDtype(x, value);
        int rank = x.shape().rank();
        check(
                value.shape().rank() == 0,
                "expected a scalar to pad with, found shape %s",
                value.shape());
        check(
                before.length == rank && after.length == rank,
                "expected padding for each axis of shape %s",
                x.shape());
        int[] dims = x.shape().dims();
        for (int i = 0; i < rank; i++) {
            check(
                    before[i] >= 0 && after[i] >= 0,
                    "expected padding of at least 0, found %s and %s",
                    before[i],
                    after[i]);
            dims[i] = Axes.length((long) dims[i] + before[i] + after[i]);
        }
        return new TensorSpec(Shape.of(dims), x.dtype());
    }

    static TensorSpec gather(Tensor x, Tensor indices, int axis) {
        indices(indices);
        Shape shape = x.shape();
        Shape tail = shape.slice(shape.axis(axis) + 1, shape.rank());
        return new TensorSpec(shape.slice(0, axis).concat(indices.shape()).concat(tail), x.dtype());
    }

    static TensorSpec scatter(Tensor x, Tensor indices, Tensor updates) {
        indices(indices);
        sameDtype(x, updates);
        Shape places = indices.shape();
        boolean fits = places.rank() == 2 && places.dim(1) <= x.shape().rank();
        check(
                fits,
                "expected indices of shape (n, k), k at most %s, found %s",
                x.shape().rank(),
                places);
        Shape expected =
                Shape.of(places.dim(0)).concat(x.shape().slice(places.dim(1), x.shape().rank()));
        check(
                updates.shape().equals(expected),
                "expected updates of shape %s, found %s",
                expected,
                updates.shape());
        return new TensorSpec(x.shape(), x.dtype());
    }

    static TensorSpec matrixProduct(Tensor a, Tensor b) {
        sameDtype(a, b);
        number(a);
        int rankA = a.shape().rank();
        int rankB = b.shape().rank();
        boolean fits = rankA >= 2 && rankB >= 2 && a.shape().dim(-1) == b.shape().dim(-2);
        check(
                fits,
                "expected shapes (…, m, k) and (…, k, n), found %s and %s",
                a.shape(),
                b.shape());
        Shape batch = broadcast(a.shape().slice(0, rankA - 2), b.shape().slice(0, rankB - 2));
        return new TensorSpec(
                batch.concat(Shape.of(a.shape().dim(-2), b.shape().dim(-1))), a.dtype());
    }

    static TensorSpec fill(Shape shape, Tensor value) {
        check(
                value.shape().rank() == 0,
                "expected a scalar to fill with, found shape %s",
                value.shape());
        shape.elements();
        return new TensorSpec(shape, value.dtype());
    }

    static TensorSpec range(int count, DType dtype) {
        check(count >= 0, "expected a count of at least 0, found %s", count);
        check(dtype != DType.STRING, "expected a dtype of numbers, found string");
        return new TensorSpec(Shape.of(count), dtype);
    }

    static TensorSpec random(RandomKind kind, Shape shape, DType dtype) {
        boolean fits = kind == RandomKind.BITS ? dtype.isInteger() : dtype.isFloating();
        check(fits, "expected a dtype to draw %s in, found %s", kind, dtype);
        shape.elements();
        return new TensorSpec(shape, dtype);
    }

    /** The shape that both broadcast to: lengths of 1 and missing leading axes follow the other. */
    static Shape broadcast(Shape a, Shape b) {
        if (a.equals(b)) {
            return a;
        }
        int rank = Math.max(a.rank(), b.rank());
        int[] dims = new int[rank];
        for (int i = 1; i <= rank; i++) {
            int dimA = i > a.rank() ? 1 : a.dim(-i);
            int dimB = i > b.rank() ? 1 : b.dim(-i);
            check(
                    dimA == dimB || dimA == 1 || dimB == 1,
                    "expected shapes that broadcast, found %s and %s",
                    a,
                    b);
            dims[rank - i] = dimA == 1 ? dimB : dimA;
        }
        return Shape.of(dims);
    }

    private static DType number(Tensor x) {
        check(x.dtype() != DType.STRING, "expected a tensor of numbers, found one of strings");
        return x.dtype();
    }

    private static void indices(Tensor x) {
        boolean fits = x.dtype() == DType.INT32 || x.dtype() == DType.INT64;
        check(fits, "expected indices of int32 or int64, found %s", x.dtype());
    }

    static void sameDtype(Tensor a, Tensor b) {
        check(a.dtype() == b.dtype(), "expected one dtype, found %s and %s", a.dtype(), b.dtype());
    }

    static void check(boolean holds, String format, Object... arguments) {
        if (!holds) {
            throw new TensorException(String.format(format, arguments));
        }
    }
}
