package org.keratin.tensor;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Questions about pairs of elements, shapes broadcast, answered in bool; a {@link Number} is weak,
 * see {@link PromotionOps}.
 */
@ProviderType
public interface ComparisonOps extends PromotionOps {

    /** Whether the elements are equal. */
    default Tensor equal(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.EQUAL, x1, x2);
    }

    /** Whether the elements are equal. */
    default Tensor equal(Tensor x1, Number x2) {
        return equal(x1, weak(x2, x1));
    }

    /** Whether the elements are equal. */
    default Tensor equal(Number x1, Tensor x2) {
        return equal(weak(x1, x2), x2);
    }

    /** Whether the elements differ. */
    default Tensor notEqual(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.NOT_EQUAL, x1, x2);
    }

    /** Whether the elements differ. */
    default Tensor notEqual(Tensor x1, Number x2) {
        return notEqual(x1, weak(x2, x1));
    }

    /** Whether the elements differ. */
    default Tensor notEqual(Number x1, Tensor x2) {
        return notEqual(weak(x1, x2), x2);
    }

    /** Whether x1 is below x2. */
    default Tensor less(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.LESS, x1, x2);
    }

    /** Whether x1 is below x2. */
    default Tensor less(Tensor x1, Number x2) {
        return less(x1, weak(x2, x1));
    }

    /** Whether x1 is below x2. */
    default Tensor less(Number x1, Tensor x2) {
        return less(weak(x1, x2), x2);
    }

    /** Whether x1 is not above x2. */
    default Tensor lessEqual(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.LESS_EQUAL, x1, x2);
    }

    /** Whether x1 is not above x2. */
    default Tensor lessEqual(Tensor x1, Number x2) {
        return lessEqual(x1, weak(x2, x1));
    }

    /** Whether x1 is not above x2. */
    default Tensor lessEqual(Number x1, Tensor x2) {
        return lessEqual(weak(x1, x2), x2);
    }

    /** Whether x1 is above x2. */
    default Tensor greater(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.GREATER, x1, x2);
    }

    /** Whether x1 is above x2. */
    default Tensor greater(Tensor x1, Number x2) {
        return greater(x1, weak(x2, x1));
    }

    /** Whether x1 is above x2. */
    default Tensor greater(Number x1, Tensor x2) {
        return greater(weak(x1, x2), x2);
    }

    /** Whether x1 is not below x2. */
    default Tensor greaterEqual(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.GREATER_EQUAL, x1, x2);
    }

    /** Whether x1 is not below x2. */
    default Tensor greaterEqual(Tensor x1, Number x2) {
        return greaterEqual(x1, weak(x2, x1));
    }

    /** Whether x1 is not below x2. */
    default Tensor greaterEqual(Number x1, Tensor x2) {
        return greaterEqual(weak(x1, x2), x2);
    }

    /** Whether both are not zero. */
    default Tensor logicalAnd(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.LOGICAL_AND, x1, x2, DType.BOOL);
    }

    /** Whether either is not zero. */
    default Tensor logicalOr(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.LOGICAL_OR, x1, x2, DType.BOOL);
    }

    /** Whether just one of the two is not zero. */
    default Tensor logicalXor(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.LOGICAL_XOR, x1, x2, DType.BOOL);
    }

    /** Whether each element is zero. */
    default Tensor logicalNot(Tensor x) {
        return unary(UnaryOp.LOGICAL_NOT, x);
    }

    /** Elements of {@code x1} where {@code condition} is not zero, of {@code x2} elsewhere. */
    default Tensor where(Tensor condition, Tensor x1, Tensor x2) {
        DType dtype = promotedType(x1.dtype(), x2.dtype());
        return choose(cast(condition, DType.BOOL), cast(x1, dtype), cast(x2, dtype));
    }

    /** Elements of {@code x1} where {@code condition} is not zero, {@code x2} elsewhere. */
    default Tensor where(Tensor condition, Tensor x1, Number x2) {
        return where(condition, x1, weak(x2, x1));
    }

    /** {@code x1} where {@code condition} is not zero, elements of {@code x2} elsewhere. */
    default Tensor where(Tensor condition, Number x1, Tensor x2) {
        return where(condition, weak(x1, x2), x2);
    }

    /**
     * {@code x1} where {@code condition} is not zero, {@code x2} elsewhere: int32, or float32 if
     * one is a fraction.
     */
    default Tensor where(Tensor condition, Number x1, Number x2) {
        Tensor first = weak(x1, Tensor.scalar(0, DType.BOOL));
        return where(condition, first, weak(x2, first));
    }

    /** Whether the elements are as near as {@code |x1 - x2| <= 1e-8 + 1e-5 * |x2|}. */
    default Tensor isclose(Tensor x1, Tensor x2) {
        return isclose(x1, x2, 1e-5, 1e-8, false);
    }

    /**
     * Whether the elements are as near as {@code |x1 - x2| <= atol + rtol * |x2|}; infinities of
     * one sign are near each other.
     *
     * @param equalNan whether NaN is near NaN
     */
    default Tensor isclose(Tensor x1, Tensor x2, double rtol, double atol, boolean equalNan) {
        DType dtype = resultType(x1.dtype(), x2.dtype());
        Tensor a = cast(x1, dtype);
        Tensor b = cast(x2, dtype);
        Tensor equal = binary(BinaryOp.EQUAL, a, b);
        if (!dtype.isFloating()) {
            return equal;
        }
        Tensor distance = unary(UnaryOp.ABS, binary(BinaryOp.SUBTRACT, a, b));
        Tensor relative =
                binary(BinaryOp.MULTIPLY, unary(UnaryOp.ABS, b), Tensor.scalar(rtol, dtype));
        Tensor allowed = binary(BinaryOp.ADD, relative, Tensor.scalar(atol, dtype));
        Tensor near =
                logicalAnd(
                        unary(UnaryOp.ISFINITE, distance),
                        binary(BinaryOp.LESS_EQUAL, distance, allowed));
        Tensor close = logicalOr(equal, near);
        return equalNan
                ? logicalOr(close, logicalAnd(unary(UnaryOp.ISNAN, a), unary(UnaryOp.ISNAN, b)))
                : close;
    }
}
