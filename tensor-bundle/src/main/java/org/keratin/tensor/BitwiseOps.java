package org.keratin.tensor;

import org.osgi.annotation.versioning.ProviderType;

/** Functions of the bits of integers, and of whole numbers; shapes broadcast. */
@ProviderType
public interface BitwiseOps extends PromotionOps {

    /** The bits that are set in both. */
    default Tensor bitwiseAnd(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.BITWISE_AND, x1, x2);
    }

    /** The bits that are set in both. */
    default Tensor bitwiseAnd(Tensor x1, Number x2) {
        return bitwiseAnd(x1, weak(x2, x1));
    }

    /** The bits that are set in both. */
    default Tensor bitwiseAnd(Number x1, Tensor x2) {
        return bitwiseAnd(weak(x1, x2), x2);
    }

    /** The bits that are set in either. */
    default Tensor bitwiseOr(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.BITWISE_OR, x1, x2);
    }

    /** The bits that are set in either. */
    default Tensor bitwiseOr(Tensor x1, Number x2) {
        return bitwiseOr(x1, weak(x2, x1));
    }

    /** The bits that are set in either. */
    default Tensor bitwiseOr(Number x1, Tensor x2) {
        return bitwiseOr(weak(x1, x2), x2);
    }

    /** The bits that are set in one of the two. */
    default Tensor bitwiseXor(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.BITWISE_XOR, x1, x2);
    }

    /** The bits that are set in one of the two. */
    default Tensor bitwiseXor(Tensor x1, Number x2) {
        return bitwiseXor(x1, weak(x2, x1));
    }

    /** The bits that are set in one of the two. */
    default Tensor bitwiseXor(Number x1, Tensor x2) {
        return bitwiseXor(weak(x1, x2), x2);
    }

    /** The greatest common divisors. */
    default Tensor gcd(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.GCD, x1, x2);
    }

    /** The greatest common divisors. */
    default Tensor gcd(Tensor x1, Number x2) {
        return gcd(x1, weak(x2, x1));
    }

    /** The greatest common divisors. */
    default Tensor gcd(Number x1, Tensor x2) {
        return gcd(weak(x1, x2), x2);
    }

    /** The least common multiples. */
    default Tensor lcm(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.LCM, x1, x2);
    }

    /** The least common multiples. */
    default Tensor lcm(Tensor x1, Number x2) {
        return lcm(x1, weak(x2, x1));
    }

    /** The least common multiples. */
    default Tensor lcm(Number x1, Tensor x2) {
        return lcm(weak(x1, x2), x2);
    }

    /** The bits moved up. */
    default Tensor leftShift(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.LEFT_SHIFT, x1, x2);
    }

    /** The bits moved up. */
    default Tensor leftShift(Tensor x1, Number x2) {
        return leftShift(x1, weak(x2, x1));
    }

    /** The bits moved up. */
    default Tensor leftShift(Number x1, Tensor x2) {
        return leftShift(weak(x1, x2), x2);
    }

    /** {@link #leftShift(Tensor, Tensor)}. */
    default Tensor bitwiseLeftShift(Tensor x1, Tensor x2) {
        return leftShift(x1, x2);
    }

    /** The bits moved down, keeping the sign. */
    default Tensor rightShift(Tensor x1, Tensor x2) {
        return promoted(BinaryOp.RIGHT_SHIFT, x1, x2);
    }

    /** The bits moved down, keeping the sign. */
    default Tensor rightShift(Tensor x1, Number x2) {
        return rightShift(x1, weak(x2, x1));
    }

    /** The bits moved down, keeping the sign. */
    default Tensor rightShift(Number x1, Tensor x2) {
        return rightShift(weak(x1, x2), x2);
    }

    /** {@link #rightShift(Tensor, Tensor)}. */
    default Tensor bitwiseRightShift(Tensor x1, Tensor x2) {
        return rightShift(x1, x2);
    }

    /** Each bit the other way; a bool negated. */
    default Tensor bitwiseNot(Tensor x) {
        return unary(UnaryOp.BITWISE_NOT, x);
    }

    /** {@link #bitwiseNot(Tensor)}. */
    default Tensor bitwiseInvert(Tensor x) {
        return bitwiseNot(x);
    }
}
