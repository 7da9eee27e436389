package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.core.activations.Activation;
import org.keratin.core.losses.LossFunction;

class TableBuilderTest {

    private final List<KerasFunction> table =
            TableBuilder.of("keras.ops", "keras.ops.numpy")
                    .function("twice(x)", (a, ops) -> 2 * a.number("x"))
                    .alias("double")
                    .identifier("x2")
                    .activation("linear(x)", (a, ops) -> a.tensor("x"))
                    .loss("first(y_true, y_pred)", (a, ops) -> a.tensor("y_true"))
                    .build();

    @Test
    void namesAFunctionInEveryModule() {
        var name = table.get(0).objectName();
        assertThat(name.module()).isEqualTo("keras.ops");
        assertThat(name.className()).isEqualTo("twice");
        assertThat(name.names())
                .containsExactly(
                        "keras.ops.twice",
                        "keras.ops.numpy.twice",
                        "keras.ops.double",
                        "keras.ops.numpy.double");
        assertThat(name.identifiers()).containsExactly("double", "x2");
        assertThat(table.get(1).objectName().identifiers()).isEmpty();
    }

    @Test
    void makesEachKind() {
        assertThat(table.get(0)).isNotInstanceOfAny(Activation.class, LossFunction.class);
        assertThat(table.get(1)).isInstanceOf(Activation.class);
        assertThat(table.get(2)).isInstanceOf(LossFunction.class);
    }

    @Test
    void callsWhatTheLineSays() {
        assertThat(table.get(0).call(Arguments.of(3L), null)).isEqualTo(6.0);
    }
}
