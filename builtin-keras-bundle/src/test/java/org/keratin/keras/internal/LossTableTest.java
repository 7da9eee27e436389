package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keratin.core.KerasFunction;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.Parameter;
import org.keratin.core.losses.LossFunction;

class LossTableTest {

    static LossFunction loss(String name) {
        return (LossFunction)
                new LossTable()
                        .functions().stream()
                                .filter(
                                        function ->
                                                function.objectName()
                                                        .names()
                                                        .contains("keras.losses." + name))
                                .findFirst()
                                .orElseThrow();
    }

    @Test
    void holdsAllOfKerasLossFunctions() {
        assertThat(new LossTable().functions())
                .hasSize(22)
                .allMatch(LossFunction.class::isInstance);
    }

    @Test
    void knowsShortNames() {
        assertThat(new LossTable().functions())
                .extracting(KerasFunction::objectName)
                .flatExtracting(ObjectName::identifiers)
                .contains("mse", "MSE", "mae", "mape", "msle", "kld", "KLD", "bce", "BCE");
        assertThat(loss("mean_squared_error").objectName().identifiers())
                .containsExactly("mse", "MSE");
    }

    @Test
    void isFoundAmongMetricsWhereKerasHasItThere() {
        assertThat(loss("hinge").objectName().names())
                .containsExactly("keras.losses.hinge", "keras.metrics.hinge");
        assertThat(loss("dice").objectName().names()).containsExactly("keras.losses.dice");
    }

    @Test
    void tellsParametersAndDefaults() {
        assertThat(loss("binary_crossentropy").parameters())
                .containsExactly(
                        Parameter.required("y_true", "tensor"),
                        Parameter.required("y_pred", "tensor"),
                        Parameter.optional("from_logits", "bool", false),
                        Parameter.optional("label_smoothing", "float", 0.0),
                        Parameter.optional("axis", "int", -1L));
        assertThat(loss("circle").parameters())
                .extracting(Parameter::defaultValue)
                .isEqualTo(java.util.Arrays.asList(null, null, null, null, true, 80L, 0.4));
    }
}
