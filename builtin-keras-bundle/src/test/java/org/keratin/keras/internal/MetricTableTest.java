package org.keratin.keras.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keratin.core.Arguments;
import org.keratin.core.KerasFunction;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

class MetricTableTest {

    private static KerasFunction function(String name) {
        return new MetricTable()
                .functions().stream()
                        .filter(each -> each.objectName().className().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void holdsWithTheLossesAllOfKerasMetricFunctions() {
        Set<String> names =
                Stream.of(new MetricTable(), new LossTable())
                        .flatMap(table -> table.functions().stream())
                        .flatMap(each -> each.objectName().names().stream())
                        .filter(name -> name.startsWith("keras.metrics."))
                        .map(name -> name.substring("keras.metrics.".length()))
                        .collect(Collectors.toSet());
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "binary_accuracy",
                        "binary_crossentropy",
                        "binary_focal_crossentropy",
                        "categorical_accuracy",
                        "categorical_crossentropy",
                        "categorical_focal_crossentropy",
                        "categorical_hinge",
                        "concordance_correlation",
                        "hinge",
                        "huber",
                        "kl_divergence",
                        "log_cosh",
                        "mean_absolute_error",
                        "mean_absolute_percentage_error",
                        "mean_squared_error",
                        "mean_squared_logarithmic_error",
                        "pearson_correlation",
                        "poisson",
                        "sparse_categorical_accuracy",
                        "sparse_categorical_crossentropy",
                        "sparse_top_k_categorical_accuracy",
                        "squared_hinge",
                        "top_k_categorical_accuracy");
    }

    @Test
    void givesAValueForEachSample() {
        Tensor labels = Tensor.of(new int[] {1, 0}, 2);
        Tensor scores = Tensor.of(new float[] {0.7f, 0.6f}, 2);
        assertThat(values("binary_accuracy", Map.of(), labels, scores)).containsExactly(1, 0);
        assertThat(values("binary_accuracy", Map.of("threshold", 0.65), labels, scores))
                .containsExactly(1, 1);
    }

    @Test
    void takesItsParametersByName() {
        Tensor labels = Tensor.of(new int[] {2, 1}, 2);
        Tensor scores = Tensor.of(new float[] {0.1f, 0.9f, 0.8f, 0.5f, 0.1f, 0.4f}, 2, 3);
        String name = "sparse_top_k_categorical_accuracy";
        assertThat(values(name, Map.of("k", 2L), labels, scores)).containsExactly(1, 0);
        assertThat(values(name, Map.of("k", 3L), labels, scores)).containsExactly(1, 1);
    }

    private static double[] values(
            String name, Map<String, Object> named, Tensor labels, Tensor scores) {
        Arguments arguments = Arguments.of(List.of(labels, scores), named);
        return ((Tensor) function(name).call(arguments, CpuOps.instance())).toDoubles();
    }
}
