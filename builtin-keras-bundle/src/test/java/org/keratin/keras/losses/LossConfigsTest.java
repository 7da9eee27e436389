package org.keratin.keras.losses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.losses.Loss;
import org.keratin.core.losses.LossFunction;

/** What a config of each loss may hold, and that get_config writes it again. */
class LossConfigsTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static Loss read(String className, String config) {
        return KERATIN.deserializer()
                .deserialize(
                        KERATIN.json()
                                .read(
                                        "{\"module\": \"keras.losses\", \"class_name\": \""
                                                + className
                                                + "\", \"registered_name\": null, \"config\": "
                                                + config
                                                + "}"),
                        Loss.class);
    }

    private static Object written(Loss loss) {
        return ((Map<?, ?>) KERATIN.serializer().serialize(loss)).get("config");
    }

    /** Each with what its config has beside name and reduction, defaults filled in. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    MeanSquaredError | mean_squared_error |
                    MeanAbsoluteError | mean_absolute_error |
                    MeanAbsolutePercentageError | mean_absolute_percentage_error |
                    MeanSquaredLogarithmicError | mean_squared_logarithmic_error |
                    LogCosh | log_cosh |
                    Hinge | hinge |
                    SquaredHinge | squared_hinge |
                    CategoricalHinge | categorical_hinge |
                    KLDivergence | kl_divergence |
                    Poisson | poisson |
                    CTC | ctc |
                    CosineSimilarity | cosine_similarity | , "axis": -1
                    Huber | huber_loss | , "delta": 1.0
                    CategoricalGeneralizedCrossEntropy | categorical_generalized_cross_entropy | , "q": 0.5
                    Dice | dice | , "axis": null
                    Tversky | tversky | , "alpha": 0.5, "beta": 0.5, "axis": null
                    Circle | circle | , "gamma": 80.0, "margin": 0.4, "remove_diagonal": true
                    BinaryCrossentropy | binary_crossentropy | , "from_logits": false, "label_smoothing": 0.0, "axis": -1
                    CategoricalCrossentropy | categorical_crossentropy | , "from_logits": false, "label_smoothing": 0.0, "axis": -1
                    SparseCategoricalCrossentropy | sparse_categorical_crossentropy | , "from_logits": false, "ignore_class": null, "axis": -1
                    BinaryFocalCrossentropy | binary_focal_crossentropy | , "from_logits": false, "label_smoothing": 0.0, "axis": -1, "apply_class_balancing": false, "alpha": 0.25, "gamma": 2.0
                    CategoricalFocalCrossentropy | categorical_focal_crossentropy | , "from_logits": false, "label_smoothing": 0.0, "axis": -1, "alpha": 0.25, "gamma": 2.0
                    """)
    void writesEveryKeyWithItsDefault(String className, String name, String others) {
        String expected =
                "{\"name\": \""
                        + name
                        + "\", \"reduction\": \"sum_over_batch_size\""
                        + (others == null ? "" : others)
                        + "}";
        assertThat(written(read(className, "{}"))).isEqualTo(KERATIN.json().read(expected));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    MeanSquaredError | {"name": "mine", "reduction": null}
                    Hinge | {"name": "mine", "reduction": "none"}
                    Dice | {"name": "dice", "reduction": "sum", "axis": [1, 2, 3]}
                    Dice | {"name": "dice", "reduction": "sum", "axis": 1}
                    Dice | {"name": "dice", "reduction": "sum", "axis": {"class_name": "__tuple__", "items": [1, 2]}}
                    SparseCategoricalCrossentropy | {"name": "s", "reduction": "mean", "from_logits": true, "ignore_class": -1, "axis": 1}
                    """)
    void writesWhatItRead(String className, String config) {
        assertThat(written(read(className, config))).isEqualTo(KERATIN.json().read(config));
    }

    @Test
    void readsADTypeWithoutWritingIt() {
        assertThat(written(read("Hinge", "{\"dtype\": null}")))
                .isEqualTo(Map.of("name", "hinge", "reduction", "sum_over_batch_size"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    Hinge | {"reduction": "average"} | $.config.reduction
                    Huber | {"delta": "wide"} | $.config.delta
                    Huber | {"alpha": 1.0} | alpha
                    Dice | {"axis": "all"} | $.config.axis
                    CategoricalGeneralizedCrossEntropy | {"q": 1.0} | q: expected a number between 0 and 1
                    CategoricalCrossentropy | {"label_smoothing": 1.5} | $.config.label_smoothing
                    CategoricalCrossentropy | {"axis": true} | $.config.axis
                    """)
    void refusesOtherValues(String className, String config, String message) {
        assertThatThrownBy(() -> read(className, config))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "MeanSquaredError, MeanSquaredError",
        "mean_squared_error, MeanSquaredError",
        "kl_divergence, KLDivergence"
    })
    void isAskedForByAShortName(String identifier, String className) {
        Loss loss = KERATIN.deserializer().deserialize(identifier, Loss.class);
        assertThat(loss.objectName().className()).isEqualTo(className);
    }

    @ParameterizedTest
    @CsvSource({"mse, mean_squared_error", "KLD, kl_divergence", "huber, huber"})
    void leavesShortNamesToTheFunctionsWhereOneIsAskedFor(String identifier, String name) {
        LossFunction loss = KERATIN.deserializer().deserialize(identifier, LossFunction.class);
        assertThat(loss.objectName().className()).isEqualTo(name);
    }
}
