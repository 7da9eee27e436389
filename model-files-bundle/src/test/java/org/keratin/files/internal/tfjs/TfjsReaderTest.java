package org.keratin.files.internal.tfjs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.KeratinRuntime;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFileException;
import org.keratin.files.ModelFiles;
import org.keratin.tensor.Tensor;

class TfjsReaderTest {

    private static final ModelFiles FILES = ModelFiles.of(KeratinRuntime.create());

    private static final String MODEL =
            "{'modelTopology': {'className': 'Sequential', 'config': {'name': 's', 'layers':"
                    + " [{'className': 'Dense', 'config': {'units': 2, 'useBias': true, 'name': 'd',"
                    + " 'batchInputShape': [null, 1], 'kernelInitializer': 'glorot_uniform'}}]},"
                    + " 'kerasVersion': 'tfjs-layers 1.0', 'backend': 'tensor_flow.js'},"
                    + " 'weightsManifest': [{'paths': ['a.bin', './b.bin'], 'weights': [{'name':"
                    + " 'd/kernel', 'shape': [1, 2], 'dtype': 'float32', 'quantization': {'dtype':"
                    + " 'uint8', 'scale': 0.5, 'min': -1}}, {'name': 'd/bias', 'shape': [2], 'dtype':"
                    + " 'float32'}]}]}";

    @TempDir private Path folder;
    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = folder.resolve("model.json");
        Files.writeString(model, MODEL.replace('\'', '"'));
        ByteBuffer bytes = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 4).put((byte) 250).putFloat(1).putFloat(2);
        Files.write(folder.resolve("a.bin"), java.util.Arrays.copyOf(bytes.array(), 3));
        Files.write(folder.resolve("b.bin"), java.util.Arrays.copyOfRange(bytes.array(), 3, 10));
    }

    @Test
    void readsQuantizedWeightsOfSeveralFiles() {
        LoadedModel loaded = FILES.load(model);
        Tensor y = loaded.model().apply(Tensor.of(new float[] {1}, 1, 1));
        assertThat(y.toFloats()).containsExactly(4 * 0.5f - 1 + 1, 250 * 0.5f - 1 + 2);
        assertThat(loaded.warnings()).isEmpty();
    }

    @Test
    void makesTheModelWithoutItsWeightsAndSaysSo() throws IOException {
        Files.delete(folder.resolve("b.bin"));
        LoadedModel loaded = FILES.load(model);
        assertThat(loaded.warnings()).singleElement().asString().contains("b.bin");
        assertThatThrownBy(() -> FILES.loadWeights(loaded.model(), model, LoadOptions.DEFAULT))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("b.bin");
    }

    @Test
    void refusesFilesOfAnotherLength() throws IOException {
        Files.write(folder.resolve("b.bin"), new byte[3]);
        assertThatThrownBy(() -> FILES.load(model))
                .isInstanceOf(ModelFileException.class)
                .hasMessageContaining("expected 10 bytes, found 6");
    }

    @Test
    void refusesNamesThatLeadElsewhere() throws IOException {
        for (String name : new String[] {"../a.bin", "/etc/passwd", "x/y.bin", "http://x"}) {
            Files.writeString(model, MODEL.replace("a.bin", name).replace('\'', '"'));
            assertThatThrownBy(() -> FILES.load(model)).isInstanceOf(ModelFileException.class);
        }
    }

    @Test
    void listsTheWeights() {
        assertThat(FILES.weights(model, LoadOptions.DEFAULT.limits()).entries())
                .extracting(weight -> weight.path())
                .containsExactly("d/kernel", "d/bias");
    }
}
