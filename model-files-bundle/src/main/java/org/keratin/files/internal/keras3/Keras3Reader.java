package org.keratin.files.internal.keras3;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.FileOrigin;
import org.keratin.core.Limits;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.models.Model;
import org.keratin.files.FileFormat;
import org.keratin.files.FileLimits;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFileException;
import org.keratin.files.WeightEntry;
import org.keratin.files.WeightsReport;
import org.keratin.files.internal.FileServices;
import org.keratin.files.internal.FileSource;
import org.keratin.files.internal.FormatReader;
import org.keratin.files.internal.ModelMaker;
import org.keratin.files.internal.ModelText;
import org.keratin.files.internal.archive.ModelArchive;
import org.keratin.files.internal.weights.OptimizerState;
import org.keratin.files.internal.weights.StoredWeight;
import org.keratin.files.internal.weights.WeightLoader;
import org.keratin.files.internal.weights.WeightNode;

/** Reads .keras files, packed or not, and the weights files of Keras 3. */
public final class Keras3Reader implements FormatReader {

    private final FileServices services;

    /** Makes one on these services. */
    public Keras3Reader(FileServices services) {
        this.services = services;
    }

    @Override
    public LoadedModel load(FileSource source, LoadOptions options) {
        try (ModelArchive archive = ModelArchive.open(source, options.limits())) {
            if (options.weights() == null) {
                // Its checksum is computed while the model is made.
                archive.early(ModelArchive.WEIGHTS_H5);
            }
            Map<?, ?> config = config(archive, options.deserialize().limits());
            String version = version(archive);
            ModelMaker maker =
                    new ModelMaker(services, source.name(), withVersion(options, version));
            ModelMaker.Made made = maker.make(config);
            maker.compile(made.model(), config.get("compile_config"));
            List<String> warnings = maker.warnings();
            if (options.weights() == null) {
                warnings.addAll(loadOwnWeights(made.model(), archive, options));
            }
            return new LoadedModel(
                    made.model(), source.format(), version, made.rewrites(), warnings);
        }
    }

    private List<String> loadOwnWeights(Model model, ModelArchive archive, LoadOptions options) {
        return withWeights(
                archive,
                root -> {
                    List<String> warnings = new ArrayList<>();
                    new WeightLoader(archive.name(), options.skipMismatch())
                            .load(model, root, archive::check)
                            .skipped()
                            .forEach(skipped -> warnings.add("left out: " + skipped));
                    OptimizerState.load(model, root).ifPresent(warnings::add);
                    return warnings;
                });
    }

    // What the caller knows of the file counts more than what it says of itself.
    private static LoadOptions withVersion(LoadOptions options, String version) {
        DeserializeOptions given = options.deserialize();
        return given.writtenBy().equals(FileOrigin.UNKNOWN)
                ? options.withDeserialize(given.withWrittenBy(new FileOrigin(version, null)))
                : options;
    }

    @Override
    public ModelText text(FileSource source, FileLimits limits) {
        try (ModelArchive archive = ModelArchive.open(source, limits)) {
            return new ModelText(config(archive, Limits.DEFAULT), version(archive), List.of());
        }
    }

    private Map<?, ?> config(ModelArchive archive, Limits limits) {
        Optional<String> text = archive.text(ModelArchive.CONFIG);
        if (text.isEmpty()) {
            throw ModelFileException.expected(
                    archive.name(),
                    "",
                    ModelArchive.CONFIG,
                    archive.names(),
                    "load the file that holds the whole model");
        }
        Object config = parse(archive, text.get(), limits);
        if (config instanceof Map<?, ?> dict) {
            return dict;
        }
        throw ModelFileException.expected(
                archive.name(), ModelArchive.CONFIG, "a dict", "something else", "save it again");
    }

    private Object parse(ModelArchive archive, String text, Limits limits) {
        try {
            return services.json().read(new StringReader(text), limits);
        } catch (KeratinException e) {
            throw new ModelFileException(archive.name(), ModelArchive.CONFIG, e.getMessage(), e);
        }
    }

    private String version(ModelArchive archive) {
        try {
            Object metadata =
                    archive.text(ModelArchive.METADATA)
                            .map(text -> services.json().read(text))
                            .orElse(null);
            return metadata instanceof Map<?, ?> dict
                            && dict.get("keras_version") instanceof String version
                    ? version
                    : null;
        } catch (KeratinException unreadable) {
            // The model does not need it.
            return null;
        }
    }

    @Override
    public WeightsReport loadWeights(Model model, FileSource source, LoadOptions options) {
        WeightLoader loader = new WeightLoader(source.name(), options.skipMismatch());
        if (isArchive(source)) {
            try (ModelArchive archive = ModelArchive.open(source, options.limits())) {
                return withWeights(archive, root -> loader.load(model, root, archive::check));
            }
        }
        return withWeights(source, options.limits(), root -> loader.load(model, root));
    }

    @Override
    public List<WeightEntry> weights(FileSource source, FileLimits limits) {
        if (isArchive(source)) {
            try (ModelArchive archive = ModelArchive.open(source, limits)) {
                return withWeights(archive, Keras3Reader::entries);
            }
        }
        return withWeights(source, limits, Keras3Reader::entries);
    }

    private static boolean isArchive(FileSource source) {
        return source.format() == FileFormat.KERAS || source.format() == FileFormat.KERAS_FOLDER;
    }

    private static List<WeightEntry> entries(WeightNode root) {
        return root.all().stream().map(StoredWeight::entry).toList();
    }

    private <T> T withWeights(ModelArchive archive, Function<WeightNode, T> use) {
        try (OpenWeights weights = OpenWeights.of(archive, services.json())) {
            AssetFiles.add(archive, weights.root());
            new WeightBudget(archive.name(), archive.limits()).check(weights.root());
            T result = use.apply(weights.root());
            archive.check();
            return result;
        } catch (KeratinException e) {
            // A wrong checksum says more than what came of it.
            archive.check();
            throw e;
        }
    }

    private <T> T withWeights(FileSource source, FileLimits limits, Function<WeightNode, T> use) {
        try (OpenWeights weights = OpenWeights.of(source, services.json(), limits)) {
            new WeightBudget(source.name(), limits).check(weights.root());
            return use.apply(weights.root());
        }
    }
}
