package org.keratin.files.internal;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keratin.core.Rewrite;
import org.keratin.core.models.Model;
import org.keratin.files.FileFormat;
import org.keratin.files.FileLimits;
import org.keratin.files.Inspection;
import org.keratin.files.LoadOptions;
import org.keratin.files.LoadedModel;
import org.keratin.files.ModelFiles;
import org.keratin.files.WeightsFile;
import org.keratin.files.WeightsReport;
import org.keratin.files.internal.inspect.Inspector;
import org.keratin.files.internal.keras3.Keras3Reader;
import org.keratin.files.internal.legacy.LegacyH5;
import org.keratin.files.internal.tfjs.TfjsReader;
import org.keratin.files.internal.write.ModelWriter;

/** Finds out what a file is and hands it to who can read it. */
public final class ModelFilesImpl implements ModelFiles {

    private final FormatReader keras3;
    private final FormatReader legacy;
    private final FormatReader tfjs;
    private final FormatReader others = new UnreadFormat();
    private final ModelWriter writer;
    private final Inspector inspector;

    /** Makes one on these services. */
    public ModelFilesImpl(FileServices services) {
        this.keras3 = new Keras3Reader(services);
        this.legacy = new LegacyH5(services);
        this.tfjs = new TfjsReader(services);
        this.writer = new ModelWriter(services);
        this.inspector = new Inspector(services, this::reader);
    }

    private FormatReader reader(FileFormat format) {
        return switch (format) {
            case KERAS, KERAS_FOLDER, HDF5_WEIGHTS, WEIGHTS_NPZ, WEIGHTS_SHARDS -> keras3;
            case HDF5_MODEL, HDF5_OLD_WEIGHTS, ARCHITECTURE_JSON -> legacy;
            case TFJS -> tfjs;
            default -> others;
        };
    }

    @Override
    public LoadedModel load(Path file, LoadOptions options) {
        return load(FileSource.of(file), options);
    }

    @Override
    public LoadedModel load(InputStream stream, String name, LoadOptions options) {
        return load(FileSource.of(stream, name, options.limits()), options);
    }

    private LoadedModel load(FileSource source, LoadOptions options) {
        if (!source.format().holdsModel()) {
            throw UnreadFormat.refused(source, "a model");
        }
        LoadedModel loaded = reader(source.format()).load(source, options);
        return options.weights() == null ? loaded : withWeights(loaded, options);
    }

    private LoadedModel withWeights(LoadedModel loaded, LoadOptions options) {
        WeightsReport report = loadWeights(loaded.model(), options.weights(), options);
        List<Rewrite> rewrites = new ArrayList<>(loaded.rewrites());
        String file = options.weights().toString();
        report.rewrites().forEach(what -> rewrites.add(new Rewrite(file, what, true)));
        List<String> warnings = new ArrayList<>(loaded.warnings());
        report.skipped().forEach(skipped -> warnings.add("left out: " + skipped));
        return new LoadedModel(
                loaded.model(), loaded.format(), loaded.kerasVersion(), rewrites, warnings);
    }

    @Override
    public WeightsReport loadWeights(Model model, Path file, LoadOptions options) {
        FileSource source = FileSource.of(file);
        if (!source.format().holdsWeights()) {
            throw UnreadFormat.refused(source, "weights");
        }
        return reader(source.format()).loadWeights(model, source, options);
    }

    @Override
    public WeightsFile weights(Path file, FileLimits limits) {
        FileSource source = FileSource.of(file);
        return new WeightsFile(source.format(), reader(source.format()).weights(source, limits));
    }

    @Override
    public Inspection inspect(Path file, FileLimits limits) {
        return inspector.inspect(FileSource.of(file), limits);
    }

    @Override
    public void save(Model model, Path file) {
        writer.save(model, file);
    }

    @Override
    public void saveWeights(Model model, Path file) {
        writer.saveWeights(model, file);
    }

    @Override
    public String toJson(Model model) {
        return writer.toJson(model);
    }

    @Override
    public FileFormat detect(Path file) {
        return FileSource.of(file).format();
    }
}
