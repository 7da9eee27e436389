package org.keratin.tensor;

import org.keratin.tensor.internal.Promotion;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Which dtype comes out of which.
 *
 * <p>A {@link Number} beside a tensor is weak, as a Python number is: an integer ({@link Integer},
 * {@link Long}, …) lets any tensor but a bool one keep its dtype, a fraction ({@link Double},
 * {@link Float}) makes float32 of integers and lets floats be.
 */
@ProviderType
public interface PromotionOps extends Primitives {

    /**
     * The dtype that {@code keras.backend.result_type} gives: the least upper bound on Keras's
     * lattice, 64 bits cut to 32; float32 without any.
     *
     * @throws TensorException if a dtype is a string and another is not
     */
    default DType resultType(DType... dtypes) {
        return Promotion.narrow(Promotion.join(dtypes));
    }

    /** The dtype that {@code keras.backend.result_type} gives for a tensor and a Python number. */
    default DType resultType(DType dtype, Number weak) {
        return Promotion.narrow(Promotion.join(dtype, weak));
    }

    /**
     * The dtype that arithmetic on tensors of {@code dtypes} has: {@link #resultType(DType...)},
     * but 64 bits stay 64.
     */
    default DType promotedType(DType... dtypes) {
        return Promotion.join(dtypes);
    }

    /** The dtype that arithmetic on a tensor and a Python number has. */
    default DType promotedType(DType dtype, Number weak) {
        return Promotion.join(dtype, weak);
    }

    /** {@code x} itself where it is floating, as float32 otherwise. */
    default Tensor toFloating(Tensor x) {
        return x.dtype().isFloating() ? x : cast(x, DType.FLOAT32);
    }

    /** A scalar of {@code value} in the dtype that arithmetic with {@code beside} has. */
    default Tensor weak(Number value, Tensor beside) {
        return Promotion.scalar(value, Promotion.join(beside.dtype(), value));
    }

    /** {@code op} on operands that are brought to their {@link #promotedType(DType...)} first. */
    default Tensor promoted(BinaryOp op, Tensor x1, Tensor x2) {
        return promoted(op, x1, x2, Promotion.join(x1.dtype(), x2.dtype()));
    }

    /** {@code op} on operands that are cast to {@code dtype} first. */
    default Tensor promoted(BinaryOp op, Tensor x1, Tensor x2, DType dtype) {
        return binary(op, cast(x1, dtype), cast(x2, dtype));
    }
}
