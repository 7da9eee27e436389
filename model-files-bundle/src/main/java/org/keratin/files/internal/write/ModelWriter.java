package org.keratin.files.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.keratin.core.models.Model;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileServices;

/**
 * Writes models as Keras 3 does. The files of one model are the same, byte for byte, whenever and
 * wherever they are written: {@code date_saved}, which Keras does not read, is always the same.
 */
public final class ModelWriter {

    // The Keras whose files these are like.
    private static final String KERAS_VERSION = "3.16.0";

    private static final String DATE = "1980-02-01@00:00:00";

    private final FileServices services;

    /** Makes one on these services. */
    public ModelWriter(FileServices services) {
        this.services = services;
    }

    /**
     * Writes {@code .keras}.
     *
     * @throws ModelFileException if the name does not end so, which Keras asks for, or the file
     *     cannot be written
     */
    public void save(Model model, Path file) {
        checkName(file, ".keras");
        String config = json(services.serializer().serializeShared(model));
        SavedState state = SavedState.of(model, file.toString());
        AtomicFile.write(file, out -> write(config, state, out));
    }

    private void write(String config, SavedState state, OutputStream out) throws IOException {
        Hdf5Image weights = new Hdf5Image(state.weights());
        KerasArchive archive = new KerasArchive(out);
        archive.put("metadata.json", bytes(json(metadata())));
        archive.put("config.json", bytes(config));
        archive.put("model.weights.h5", weights.size(), weights::writeTo);
        for (Map.Entry<String, byte[]> asset : state.assets().entrySet()) {
            archive.put("assets/" + asset.getKey(), asset.getValue());
        }
        archive.finish();
    }

    private static Map<String, Object> metadata() {
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("keras_version", KERAS_VERSION);
        metadata.put("date_saved", DATE);
        return metadata;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Writes {@code .weights.h5}.
     *
     * @throws ModelFileException if the name does not end so, the model has no weights yet, or the
     *     file cannot be written
     */
    public void saveWeights(Model model, Path file) {
        checkName(file, ".weights.h5");
        if (!model.isBuilt()) {
            throw ModelFileException.expected(
                    file.toString(),
                    "",
                    "a model that is built",
                    model + " without weights",
                    "call the model, or build it, before saving its weights");
        }
        Hdf5Image weights = new Hdf5Image(SavedState.of(model, file.toString()).weights());
        AtomicFile.write(file, weights::writeTo);
    }

    private static void checkName(Path file, String ending) {
        if (file.getFileName() == null || !file.getFileName().toString().endsWith(ending)) {
            throw ModelFileException.expected(
                    file.toString(),
                    "",
                    "a name that ends in " + ending + ", without which Keras does not open it",
                    "\"" + file.getFileName() + "\"",
                    "save under such a name");
        }
    }

    /** The architecture, as {@code to_json} writes it. */
    public String toJson(Model model) {
        return json(services.serializer().serialize(model));
    }

    private String json(Object value) {
        return PythonJson.write(value, services.json());
    }
}
