package org.keratin.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.SpecOps;
import org.keratin.tensor.Tensor;

class VariableTest {

    private int made;

    private Variable counting() {
        return Variable.named(
                        "w",
                        Shape.of(2),
                        DType.FLOAT32,
                        () -> {
                            made++;
                            return Tensor.of(new float[] {1, 2}, 2);
                        })
                .build();
    }

    @Test
    void makesItsStartValueOnceAndWhenItIsAskedFor() {
        Variable variable = counting();
        assertThat(made).isZero();

        assertThat(variable.value().doubleAt(1)).isEqualTo(2);
        assertThat(variable.value(CpuOps.instance())).isSameAs(variable.value());
        assertThat(made).isEqualTo(1);
    }

    @Test
    void makesNoStartValueToFindOutShapes() {
        Tensor spec = counting().value(SpecOps.instance());

        assertThat(spec.shape()).isEqualTo(Shape.of(2));
        assertThat(spec.dtype()).isEqualTo(DType.FLOAT32);
        assertThat(made).isZero();
    }
}
