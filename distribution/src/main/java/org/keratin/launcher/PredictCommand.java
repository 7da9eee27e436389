package org.keratin.launcher;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keratin predict}: what a model answers. */
@Command(
        name = "predict",
        header = "Computes a model's outputs.",
        description = {
            "",
            "JSON holds nested lists, a dict of these by the name of the input, or tensors as they"
                    + " are recorded ({\"tensor\": {\"dtype\", \"shape\", \"data\"}}). Arrays in a .npz"
                    + " file go to the inputs of their names, as do columns of a .csv file. Without"
                    + " --output, nested lists are printed.",
            ""
        })
final class PredictCommand extends ModelFileCommand {

    @Parameters(
            paramLabel = "FILE",
            description = "A model: .keras, .h5, model.json of TensorFlow.js.")
    private String file;

    @Option(
            names = "--input",
            required = true,
            paramLabel = "X",
            description =
                    "X.json, X.npy, X.npz or X.csv. For several inputs, several times:"
                            + " NAME=X.npy.")
    private List<String> inputs;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "Y",
            description = "Y.json, Y.npy, Y.npz or Y.csv.")
    private String output;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "32",
            description = "How many samples are computed at a time (32).")
    private int batch;

    @Option(names = "--lists", description = "Writes JSON of nested lists, not of exact tensors.")
    private boolean lists;

    @Option(
            names = "--plain",
            description = "Computes layer by layer, without a plan: to check plans against.")
    private boolean plain;

    @Override
    String name() {
        return "keras:predict";
    }

    @Override
    List<String> options() {
        List<String> options = new ArrayList<>();
        inputs.forEach(input -> options.add("--input=" + input));
        if (output != null) {
            options.add("--output=" + output);
        }
        options.add("--batch=" + batch);
        if (lists) {
            options.add("--lists");
        }
        if (plain) {
            options.add("--plain");
        }
        return options;
    }

    @Override
    List<String> files() {
        return List.of(file);
    }
}
