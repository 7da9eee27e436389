package org.keratin.files;

import java.io.InputStream;
import java.nio.file.Path;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.models.Model;
import org.keratin.files.internal.FileServices;
import org.keratin.files.internal.ModelFilesImpl;
import org.osgi.annotation.versioning.ProviderType;

/**
 * From a file on disk to a model that predicts, and back; a service in a framework, and {@link #of}
 * elsewhere. Safe for any number of threads.
 *
 * <pre>{@code
 * ModelFiles files = ModelFiles.of(KeratinRuntime.create());
 * Model model = files.load(Path.of("mnist.keras")).model();
 * Tensor probabilities = model.predict(images);
 * }</pre>
 *
 * <p>What a file is, its first bytes say, not its name. Nothing in a file can make code run, and
 * what it claims is checked against {@link FileLimits} before memory is taken. All methods throw
 * {@link ModelFileException}, or another {@link org.keratin.core.errors.KeratinException} where the
 * config or its classes are at fault.
 */
@ProviderType
public interface ModelFiles {

    /** The model files of a program without a framework. */
    static ModelFiles of(KeratinRuntime keratin) {
        return of(
                keratin.deserializer(), keratin.serializer(), keratin.json(), keratin.catalogue());
    }

    /** The model files that these services make. */
    static ModelFiles of(
            KerasDeserializer deserializer,
            KerasSerializer serializer,
            KerasJson json,
            Catalogue catalogue) {
        return new ModelFilesImpl(new FileServices(deserializer, serializer, json, catalogue));
    }

    /** Loads a model with the default options. */
    default LoadedModel load(Path file) {
        return load(file, LoadOptions.DEFAULT);
    }

    /** Loads a model from a file or an unpacked folder. */
    LoadedModel load(Path file, LoadOptions options);

    /**
     * Loads a model from a stream, which is read to its end into memory and not closed.
     *
     * @param name what errors call it
     */
    LoadedModel load(InputStream stream, String name, LoadOptions options);

    /**
     * Reads the weights of a file into a model that has been built.
     *
     * @throws ModelFileException if they do not fit: all weights that are expected and found, in
     *     one message; the model is unchanged then
     */
    WeightsReport loadWeights(Model model, Path file, LoadOptions options);

    /** Says what a file is, without making any object, under the default limits. */
    default Inspection inspect(Path file) {
        return inspect(file, FileLimits.DEFAULT);
    }

    /** Says what a file is, without making any object. */
    Inspection inspect(Path file, FileLimits limits);

    /**
     * Writes a model as {@code .keras}, with what it was compiled with and the state of its
     * optimizer; the file appears whole or not at all. The bytes are the same whenever and wherever
     * the model is written.
     */
    void save(Model model, Path file);

    /**
     * Brings a model file of any generation into today's format: loads it and writes it as {@code
     * .keras}. {@code to} may be {@code from}; it appears whole or not at all.
     *
     * @return what was read; its rewrites and warnings say what is not as it was
     */
    default LoadedModel convert(Path from, Path to, LoadOptions options) {
        LoadedModel loaded = load(from, options);
        save(loaded.model(), to);
        return loaded;
    }

    /** Writes a model's weights as {@code .weights.h5}; the file appears whole or not at all. */
    void saveWeights(Model model, Path file);

    /** A model's architecture, as {@code to_json} writes it. */
    String toJson(Model model);

    /** The weights that a file holds, without a model. */
    WeightsFile weights(Path file, FileLimits limits);

    /** What a file is. */
    FileFormat detect(Path file);
}
