package org.keratin.shell.internal;

import static org.keratin.shell.internal.KerasCommands.out;
import static org.keratin.shell.internal.KerasCommands.path;
import static org.keratin.shell.internal.KerasCommands.run;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.keratin.files.Inspection;
import org.keratin.files.LoadOptions;
import org.keratin.shell.ConvertText;
import org.keratin.shell.InputFile;
import org.keratin.shell.InspectText;
import org.keratin.shell.PlotText;
import org.keratin.shell.PredictText;
import org.keratin.shell.SummaryText;
import org.keratin.shell.WeightsText;

/** The commands of the scope {@code keras} that take a model file: each public method is one. */
public final class ModelCommands {

    /** The commands. */
    static final String[] FUNCTIONS = {
        "summary", "predict", "weights", "convert", "inspect", "plot"
    };

    private static final String WEIGHTS = "--weights";
    private static final String INPUT = "--input";
    private static final String OUTPUT = "--output";
    private static final String SHORT_OUTPUT = "-o";
    private static final String BATCH = "--batch";
    private static final String LISTS = "--lists";
    private static final String PLAIN = "--plain";
    private static final int BATCH_SIZE = 32;

    private final Services services;

    ModelCommands(Services services) {
        this.services = services;
    }

    /** Sums up. */
    @Descriptor("shows a model's layers, shapes and parameters, and what its dialect changed")
    public void summary(
            CommandSession session,
            @Descriptor(
                            "a model file; --weights FILE gives an architecture its weights;"
                                    + " --substitute LAYER_OR_HASH=FUNCTION names what stands for a"
                                    + " Python lambda")
                    String... arguments) {
        run(
                () -> {
                    Options options = parse(arguments, Set.of(), Set.of());
                    new SummaryText(services.files())
                            .summary(file(session, options), load(session, options), out());
                });
    }

    /** Predicts. */
    @Descriptor("computes a model's outputs")
    public void predict(
            CommandSession session,
            @Descriptor(
                            "a model file; --input X.json, .npy, .npz or .csv (NAME=X.npy for one of"
                                    + " several); --output Y.json, .npy, .npz or .csv; --batch N;"
                                    + " --lists for JSON of nested lists, --plain to compute"
                                    + " without a plan; --weights and"
                                    + " --substitute as for summary")
                    String... arguments) {
        run(
                () -> {
                    Options options =
                            parse(
                                    arguments,
                                    Set.of(INPUT, OUTPUT, SHORT_OUTPUT, BATCH),
                                    Set.of(LISTS, PLAIN));
                    PredictText text =
                            new PredictText(
                                    services.files(), services.json(), batch(options), progress());
                    PredictText chosen = options.has(PLAIN) ? text.plainly() : text;
                    chosen.predict(
                            file(session, options),
                            load(session, options).withCompile(false),
                            inputs(session, options),
                            output(session, options),
                            options.has(LISTS),
                            out());
                });
    }

    /** Lists weights. */
    @Descriptor("lists the weights in a file: path, shape, dtype")
    public void weights(
            CommandSession session, @Descriptor("a model or weights file") String file) {
        run(() -> new WeightsText(services.files()).weights(path(session, file), out()));
    }

    /** Converts. */
    @Descriptor("brings a model file of any generation into today's format, and tells what changed")
    public void convert(
            CommandSession session,
            @Descriptor(
                            "a model file, and the file to write: .keras, .weights.h5 or .json;"
                                    + " --weights and --substitute as for summary")
                    String... arguments) {
        run(
                () -> {
                    Options options = parse(arguments, Set.of(), Set.of());
                    List<String> files = options.arguments();
                    if (files.size() != 2) {
                        throw new CommandException(
                                "expected a model file and the file to write, found " + files);
                    }
                    new ConvertText(services.files())
                            .convert(
                                    path(session, files.get(0)),
                                    path(session, files.get(1)),
                                    load(session, options),
                                    out());
                });
    }

    /** Inspects. */
    @Descriptor("tells what is in a file, and whether it would load, without making any object")
    public void inspect(CommandSession session, @Descriptor("any file") String file) {
        run(
                () -> {
                    Inspection found =
                            new InspectText(services.files()).inspect(path(session, file), out());
                    if (found.verdict() != Inspection.Verdict.SAFE) {
                        throw CommandException.said();
                    }
                });
    }

    /** Draws. */
    @Descriptor("draws a model's graph")
    public void plot(
            CommandSession session,
            @Descriptor("a model file; -o GRAPH.svg; --weights and --substitute as for summary")
                    String... arguments) {
        run(
                () -> {
                    Options options = parse(arguments, Set.of(OUTPUT, SHORT_OUTPUT), Set.of());
                    Path output = output(session, options);
                    if (output == null) {
                        throw new CommandException("expected the file to write: -o GRAPH.svg");
                    }
                    new PlotText(services.files())
                            .plot(
                                    file(session, options),
                                    load(session, options).withCompile(false),
                                    output,
                                    out());
                });
    }

    private static Options parse(String[] arguments, Set<String> valued, Set<String> flags) {
        Set<String> all = new HashSet<>(valued);
        all.add(WEIGHTS);
        all.add(LambdaSubstitutes.OPTION);
        return Options.parse(Arrays.asList(arguments), all, flags);
    }

    private static Path file(CommandSession session, Options options) {
        return path(session, options.argument("one model file"));
    }

    private LoadOptions load(CommandSession session, Options options) {
        LoadOptions load =
                LoadOptions.DEFAULT.withDeserialize(
                        LambdaSubstitutes.options(
                                options.all(LambdaSubstitutes.OPTION), services.deserializer()));
        return options.value(WEIGHTS)
                .map(weights -> load.withWeights(path(session, weights)))
                .orElse(load);
    }

    private static List<InputFile> inputs(CommandSession session, Options options) {
        List<InputFile> inputs =
                options.all(INPUT).stream()
                        .map(given -> InputFile.of(given, file -> path(session, file)))
                        .toList();
        if (inputs.isEmpty()) {
            throw new CommandException("expected --input X.json, X.npy, X.npz or X.csv");
        }
        return inputs;
    }

    private static Path output(CommandSession session, Options options) {
        return options.value(OUTPUT)
                .or(() -> options.value(SHORT_OUTPUT))
                .map(file -> path(session, file))
                .orElse(null);
    }

    private static int batch(Options options) {
        String given = options.value(BATCH).orElse(String.valueOf(BATCH_SIZE));
        try {
            int batch = Integer.parseInt(given);
            if (batch > 0) {
                return batch;
            }
        } catch (NumberFormatException e) {
            // As a number that is too small.
        }
        throw new CommandException(BATCH + ": expected a number, at least 1, found " + given);
    }

    // The launcher knows whether there is a terminal; a file wants no lines that overwrite another.
    private static java.io.PrintStream progress() {
        return Boolean.getBoolean("keratin.terminal") ? System.err : null;
    }
}
