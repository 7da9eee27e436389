package org.keratin.files.internal.tfjs;

import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keratin.core.FileOrigin;
import org.keratin.core.Limits;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.layers.Layer;
import org.keratin.core.models.Model;
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
import org.keratin.files.internal.legacy.OldGroup;
import org.keratin.files.internal.legacy.OldLoader;
import org.keratin.files.internal.legacy.OldWeights;
import org.keratin.files.internal.weights.StoredWeight;

/**
 * Reads the layers models of TensorFlow.js: a {@code model.json}, and files of weights beside it.
 */
public final class TfjsReader implements FormatReader {

    // What TensorFlow.js writes is what Keras 2 wrote.
    private static final FileOrigin KERAS_2 = new FileOrigin("2.2.4", "tensorflow");

    private final FileServices services;

    /** Makes one on these services. */
    public TfjsReader(FileServices services) {
        this.services = services;
    }

    @Override
    public ModelText text(FileSource source, FileLimits limits) {
        Map<?, ?> topology = topology(source, read(source, Limits.DEFAULT));
        return new ModelText(config(source, topology), version(topology), List.of());
    }

    @Override
    public LoadedModel load(FileSource source, LoadOptions options) {
        Map<?, ?> json = read(source, options.deserialize().limits());
        Map<?, ?> topology = topology(source, json);
        LoadOptions own = options.withDeserialize(options.deserialize().withWrittenBy(KERAS_2));
        ModelMaker maker = new ModelMaker(services, source.name(), own);
        ModelMaker.Made made = maker.make(config(source, topology));
        made.model().buildFromConfig(Collections.singletonMap("input_shape", null));
        List<String> warnings = maker.warnings();
        if (options.weights() == null) {
            loadOwnWeights(made.model(), source, json, options, warnings);
        }
        return new LoadedModel(
                made.model(), source.format(), version(topology), made.rewrites(), warnings);
    }

    private void loadOwnWeights(
            Model model,
            FileSource source,
            Map<?, ?> json,
            LoadOptions options,
            List<String> warnings) {
        TfjsManifest manifest = manifest(source, json, options.limits());
        List<String> missing = missing(source, manifest);
        if (missing.isEmpty()) {
            WeightsReport report = load(model, source, manifest, options);
            report.skipped().forEach(skipped -> warnings.add("left out: " + skipped));
        } else {
            warnings.add(
                    "the weights are at their start values: beside the file there is no "
                            + String.join(", ", missing));
        }
    }

    @Override
    public WeightsReport loadWeights(Model model, FileSource source, LoadOptions options) {
        TfjsManifest manifest =
                manifest(source, read(source, options.deserialize().limits()), options.limits());
        List<String> missing = missing(source, manifest);
        if (!missing.isEmpty()) {
            throw ModelFileException.expected(
                    source.name(),
                    "",
                    String.join(", ", missing),
                    "none",
                    "put them beside the model.json");
        }
        return load(model, source, manifest, options);
    }

    @Override
    public List<WeightEntry> weights(FileSource source, FileLimits limits) {
        return manifest(source, read(source, Limits.DEFAULT), limits).groups().stream()
                .flatMap(group -> group.weights().stream())
                .map(weight -> new WeightEntry(weight.name(), weight.stored(), weight.shape()))
                .toList();
    }

    private Map<?, ?> read(FileSource source, Limits limits) {
        String text = new String(source.allBytes(limits.characters()), StandardCharsets.UTF_8);
        try {
            if (services.json().read(new StringReader(text), limits) instanceof Map<?, ?> dict) {
                return dict;
            }
        } catch (KeratinException e) {
            throw new ModelFileException(source.name(), "", e.getMessage(), e);
        }
        throw ModelFileException.expected(
                source.name(), "", "a dict", "something else", "convert the model again");
    }

    private static TfjsManifest manifest(FileSource source, Map<?, ?> json, FileLimits limits) {
        return TfjsManifest.of(json.get("weightsManifest"), source.name(), limits);
    }

    private static Map<?, ?> topology(FileSource source, Map<?, ?> json) {
        if (json.get("modelTopology") instanceof Map<?, ?> topology) {
            return topology;
        }
        throw ModelFileException.expected(
                source.name(), "", "modelTopology", json.keySet(), "load the model.json");
    }

    private static Map<?, ?> config(FileSource source, Map<?, ?> topology) {
        Object config =
                TfjsKeys.snake(
                        topology.containsKey("model_config")
                                ? topology.get("model_config")
                                : topology);
        if (config instanceof Map<?, ?> dict && dict.containsKey("class_name")) {
            return dict;
        }
        throw ModelFileException.expected(
                source.name(),
                "modelTopology",
                "a layers model",
                topology.containsKey("node") ? "a graph of TensorFlow" : "none",
                "convert the Keras model with output format tfjs_layers_model");
    }

    private static String version(Map<?, ?> topology) {
        return topology.get("keras_version") instanceof String version ? version : null;
    }

    private static List<String> missing(FileSource source, TfjsManifest manifest) {
        return manifest.groups().stream()
                .flatMap(group -> group.paths().stream())
                .filter(path -> source.path() == null || !Files.exists(beside(source, path)))
                .toList();
    }

    private static Path beside(FileSource source, String path) {
        return source.path().resolveSibling(path);
    }

    private WeightsReport load(
            Model model, FileSource source, TfjsManifest manifest, LoadOptions options) {
        Map<String, List<StoredWeight>> byLayer = new LinkedHashMap<>();
        for (TfjsManifest.Group group : manifest.groups()) {
            ByteBuffer bytes = bytes(source, group, options.limits());
            for (TfjsWeight weight : group.weights()) {
                byte[] own = new byte[(int) weight.bytes()];
                bytes.get(own);
                byLayer.computeIfAbsent(layerOf(weight.name(), model), key -> new ArrayList<>())
                        .add(
                                new StoredWeight(
                                        weight.name(),
                                        weight.dtype(),
                                        weight.shape(),
                                        () -> weight.read(own)));
            }
        }
        List<OldGroup> groups = new ArrayList<>();
        byLayer.forEach((name, weights) -> groups.add(new OldGroup(name, weights)));
        return new OldLoader(source.name(), new OldWeights(groups, KERAS_2), services.serializer())
                .load(model, options.skipMismatch());
    }

    private static ByteBuffer bytes(
            FileSource source, TfjsManifest.Group group, FileLimits limits) {
        long expected = group.bytes();
        long found = 0;
        List<byte[]> parts = new ArrayList<>();
        for (String path : group.paths()) {
            byte[] part = FileSource.of(beside(source, path)).allBytes(limits.memberBytes());
            parts.add(part);
            found += part.length;
        }
        if (found != expected || found > Integer.MAX_VALUE - 16) {
            throw ModelFileException.expected(
                    source.name(),
                    String.join(", ", group.paths()),
                    expected + " bytes",
                    found,
                    "copy the files again from where they came");
        }
        ByteBuffer all = ByteBuffer.allocate((int) found);
        parts.forEach(all::put);
        return all.flip();
    }

    // The longest name of a layer that the weight's begins with; a layer's name may hold a slash.
    private static String layerOf(String weight, Model model) {
        String best = weight.indexOf('/') < 0 ? weight : weight.substring(0, weight.indexOf('/'));
        for (Layer layer : model.layers()) {
            if (weight.startsWith(layer.name() + "/") && layer.name().length() > best.length()) {
                best = layer.name();
            }
        }
        return best;
    }
}
