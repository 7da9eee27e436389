package org.keratin.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.models.Model;
import org.keratin.files.internal.FileSource;
import org.keratin.files.internal.hdf5.H5File;
import org.keratin.files.internal.hdf5.H5Group;
import org.keratin.tensor.Tensor;

/** Real files beside which the Keras of their time wrote what it predicted. */
class PredictionsBesideTest {

    private static final ModelFiles FILES = ModelFiles.of(KeratinRuntime.create());

    private static final String FOLDER =
            "deeplearning4j__dl4j-test-resources__src_main_resources_modelimport_keras_examples_";

    @ParameterizedTest
    @CsvSource({
        "simple_lstm, simple_lstm_tf_keras_1, simple_lstm_tf_keras_1_model.h5,",
        "simple_lstm, simple_lstm_th_keras_1, simple_lstm_tf_keras_1_model.h5,"
                + " simple_lstm_th_keras_1_weights.h5",
        "simple_rnn, simple_rnn_tf_keras_2, simple_rnn_tf_keras_2_model.h5,",
        "simple_rnn, simple_rnn_tf_keras_2, simple_rnn_tf_keras_2_model.h5,"
                + " simple_rnn_tf_keras_2_weights.h5",
        "simple_flatten_lstm, simple_flatten_lstm_tf_keras_2,"
                + " simple_flatten_lstm_tf_keras_2_model.h5,",
        "simple_flatten_rnn, simple_flatten_rnn_tf_keras_2,"
                + " simple_flatten_rnn_tf_keras_2_model.h5,"
    })
    void predictsWhatItsOwnKerasPredicted(
            String example, String name, String model, String weights) {
        Path file = real(example + "_" + model);
        Assumptions.assumeTrue(Files.exists(file), "real files are not at hand");
        Model loaded = FILES.load(file).model();
        if (weights != null) {
            FILES.loadWeights(loaded, real(example + "_" + weights), LoadOptions.DEFAULT);
        }
        Path beside = real(example + "_" + name + "_inputs_and_outputs.h5");
        try (H5File recorded = H5File.open(FileSource.of(beside), FileLimits.DEFAULT)) {
            float[] expected = only(recorded, "predictions").toFloats();
            float[] found = loaded.apply(only(recorded, "inputs")).toFloats();
            assertThat(found).hasSameSizeAs(expected);
            for (int i = 0; i < found.length; i++) {
                assertThat(found[i]).isCloseTo(expected[i], within(1e-4f));
            }
        }
    }

    private static Tensor only(H5File file, String name) {
        H5Group group = file.root().group(name).orElseThrow();
        return group.dataset(group.names().get(0)).orElseThrow().read();
    }

    private static Path real(String name) {
        return RecordedModels.shared("wild/files").resolve(FOLDER + name);
    }
}
