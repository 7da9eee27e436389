package org.keratin.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.api.AbstractAssert;

/** Assertions on tensors. */
final class TensorAssert extends AbstractAssert<TensorAssert, Tensor> {

    private TensorAssert(Tensor actual) {
        super(actual, TensorAssert.class);
    }

    static TensorAssert assertTensor(Tensor actual) {
        return new TensorAssert(actual);
    }

    /** The back end that most tests are about. */
    static Ops ops() {
        return CpuOps.instance();
    }

    /** A float32 vector. */
    static Tensor vector(float... elements) {
        return Tensor.of(elements, elements.length);
    }

    /** An int32 vector. */
    static Tensor ints(int... elements) {
        return Tensor.of(elements, elements.length);
    }

    /** A float32 tensor of 0, 1, 2, … */
    static Tensor counting(int... dims) {
        return ops().reshape(ops().arange(0, Shape.of(dims).elements(), 1, DType.FLOAT32), dims);
    }

    TensorAssert is(DType dtype, int... dims) {
        isNotNull();
        assertThat(actual.dtype()).isEqualTo(dtype);
        assertThat(actual.shape()).isEqualTo(Shape.of(dims));
        return this;
    }

    /** The elements in a row, to about float32's precision. */
    TensorAssert holds(double... elements) {
        return holdsWithin(1e-6, elements);
    }

    TensorAssert holdsWithin(double tolerance, double... elements) {
        isNotNull();
        double[] found = actual.toDoubles();
        assertThat(found).hasSameSizeAs(elements);
        for (int i = 0; i < elements.length; i++) {
            if (Double.isFinite(elements[i])) {
                double allowed = tolerance * Math.max(1, Math.abs(elements[i]));
                assertThat(found[i])
                        .as("element %d of %s", i, actual)
                        .isCloseTo(elements[i], within(allowed));
            } else {
                assertThat(found[i])
                        .as("element %d of %s", i, actual)
                        .isEqualTo((Double) elements[i]);
            }
        }
        return this;
    }

    TensorAssert holds(boolean... elements) {
        isNotNull();
        assertThat(actual.dtype()).isEqualTo(DType.BOOL);
        assertThat(actual.toBooleans()).isEqualTo(elements);
        return this;
    }

    TensorAssert isNested(List<?> nested) {
        isNotNull();
        assertThat(actual.toNested()).isEqualTo(nested);
        return this;
    }

    TensorAssert isCloseTo(Tensor other, double tolerance) {
        isNotNull();
        is(other.dtype(), other.shape().dims());
        return holdsWithin(tolerance, other.toDoubles());
    }
}
