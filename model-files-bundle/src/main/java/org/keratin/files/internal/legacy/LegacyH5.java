package org.keratin.files.internal.legacy;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.FileOrigin;
import org.keratin.core.Limits;
import org.keratin.core.Rewrite;
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
import org.keratin.files.internal.hdf5.H5File;
import org.keratin.files.internal.hdf5.H5Group;
import org.keratin.files.internal.keras3.Keras3Reader;
import org.keratin.files.internal.weights.StoredWeight;

/** Reads whole models and weights in HDF5 of any age, and architectures in JSON. */
public final class LegacyH5 implements FormatReader {

    private static final String CONFIG = "model_config";

    private final FileServices services;

    /** Makes one on these services. */
    public LegacyH5(FileServices services) {
        this.services = services;
    }

    @Override
    public ModelText text(FileSource source, FileLimits limits) {
        if (source.format() == FileFormat.ARCHITECTURE_JSON) {
            Map<?, ?> config = architecture(source, Limits.DEFAULT);
            return new ModelText(config, version(config), List.of());
        }
        try (H5File file = H5File.open(source, limits)) {
            H5Group root = file.root();
            return new ModelText(
                    config(source, root, Limits.DEFAULT),
                    OldWeights.origin(root, root).kerasVersion(),
                    List.of());
        }
    }

    @Override
    public LoadedModel load(FileSource source, LoadOptions options) {
        return source.format() == FileFormat.ARCHITECTURE_JSON
                ? loadArchitecture(source, options)
                : loadWhole(source, options);
    }

    private LoadedModel loadArchitecture(FileSource source, LoadOptions options) {
        Map<?, ?> config = architecture(source, options.deserialize().limits());
        ModelMaker maker = new ModelMaker(services, source.name(), options);
        ModelMaker.Made made = maker.make(config);
        build(made.model());
        List<String> warnings = maker.warnings();
        if (options.weights() == null) {
            warnings.add(
                    "the file holds no weights: they are at their start values until some are"
                            + " loaded");
        }
        return new LoadedModel(
                made.model(), source.format(), version(config), made.rewrites(), warnings);
    }

    private LoadedModel loadWhole(FileSource source, LoadOptions options) {
        try (H5File file = H5File.open(source, options.limits())) {
            H5Group root = file.root();
            FileOrigin origin = OldWeights.origin(root, root);
            LoadOptions own = options.withDeserialize(options.deserialize().withWrittenBy(origin));
            Map<?, ?> config = config(source, root, options.deserialize().limits());
            ModelMaker maker = new ModelMaker(services, source.name(), own);
            ModelMaker.Made made = maker.make(config);
            Model model = made.model();
            build(model);
            root.attribute("training_config")
                    .ifPresent(text -> maker.compile(model, training(text.text())));
            List<String> warnings = maker.warnings();
            List<Rewrite> rewrites = new ArrayList<>(made.rewrites());
            if (options.weights() == null) {
                WeightsReport report = read(model, source, root, options);
                report.skipped().forEach(skipped -> warnings.add("left out: " + skipped));
                report.rewrites()
                        .forEach(what -> rewrites.add(new Rewrite("model_weights", what, true)));
            }
            if (root.group("optimizer_weights").isPresent()) {
                warnings.add(
                        "the optimizer's state is left out: training begins as with a new"
                                + " optimizer");
            }
            return new LoadedModel(
                    model, source.format(), origin.kerasVersion(), rewrites, warnings);
        }
    }

    // Old configs say nothing of what was built; a model that knows its inputs builds its layers.
    private static void build(Model model) {
        model.buildFromConfig(Collections.singletonMap("input_shape", null));
    }

    private Map<?, ?> config(FileSource source, H5Group root, Limits limits) {
        String text =
                root.attribute(CONFIG)
                        .orElseThrow(
                                () ->
                                        ModelFileException.expected(
                                                source.name(),
                                                "",
                                                "the attribute " + CONFIG,
                                                "weights alone",
                                                "load the architecture, then these weights"))
                        .text();
        return dict(source, CONFIG, text, limits);
    }

    private Map<?, ?> architecture(FileSource source, Limits limits) {
        String text = new String(source.allBytes(limits.characters()), StandardCharsets.UTF_8);
        return dict(source, "", text, limits);
    }

    // What to_json() gave is sometimes written as JSON once more: a text that holds the dict.
    private Map<?, ?> dict(FileSource source, String inside, String text, Limits limits) {
        Object parsed = parse(source, inside, text, limits);
        if (parsed instanceof String inner) {
            parsed = parse(source, inside, inner, limits);
        }
        if (parsed instanceof Map<?, ?> dict) {
            return dict;
        }
        throw ModelFileException.expected(
                source.name(), inside, "a dict", "something else", "save the model again");
    }

    private Object parse(FileSource source, String inside, String text, Limits limits) {
        try {
            return services.json().read(new StringReader(text), limits);
        } catch (KeratinException e) {
            throw new ModelFileException(source.name(), inside, e.getMessage(), e);
        }
    }

    private static String version(Map<?, ?> config) {
        return config.get("keras_version") instanceof String version ? version : null;
    }

    /** Today's compile_config. */
    private Object training(String text) {
        Map<String, Object> compile = new LinkedHashMap<>();
        Object parsed = services.json().read(new StringReader(text), Limits.DEFAULT);
        if (parsed instanceof Map<?, ?> dict) {
            compile.put("optimizer", dict.get("optimizer_config"));
            for (String key : List.of("loss", "loss_weights", "metrics", "weighted_metrics")) {
                if (dict.get(key) != null) {
                    compile.put(key, dict.get(key));
                }
            }
        }
        return compile;
    }

    private WeightsReport read(Model model, FileSource source, H5Group root, LoadOptions options) {
        OldWeights weights = OldWeights.of(root, source.name(), options.limits());
        return new OldLoader(source.name(), weights, services.serializer())
                .load(model, options.skipMismatch());
    }

    @Override
    public WeightsReport loadWeights(Model model, FileSource source, LoadOptions options) {
        if (source.format() != FileFormat.HDF5_MODEL
                && source.format() != FileFormat.HDF5_OLD_WEIGHTS) {
            return new Keras3Reader(services).loadWeights(model, source, options);
        }
        try (H5File file = H5File.open(source, options.limits())) {
            build(model);
            return read(model, source, file.root(), options);
        }
    }

    @Override
    public List<WeightEntry> weights(FileSource source, FileLimits limits) {
        try (H5File file = H5File.open(source, limits)) {
            return OldWeights.of(file.root(), source.name(), limits).groups().stream()
                    .flatMap(group -> group.weights().stream())
                    .map(StoredWeight::entry)
                    .toList();
        }
    }
}
