package org.keratin.launcher;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** A command that loads a model. */
abstract class ModelFileCommand extends ShellCommand {

    @Option(
            names = "--weights",
            paramLabel = "FILE",
            description = "Weights to read in place of those in the file, which may have none.")
    private String weights;

    @Option(
            names = "--substitute",
            paramLabel = "LAYER_OR_HASH=FUNCTION",
            description =
                    "What stands for the Python lambda of a layer: a Keras function, or one that a"
                            + " plug-in registers. May be given several times.")
    private List<String> substitutes = new ArrayList<>();

    /** The options of this command alone. */
    List<String> options() {
        return List.of();
    }

    /** The files, in order. */
    abstract List<String> files();

    @Override
    final List<String> arguments() {
        List<String> arguments = new ArrayList<>(options());
        if (weights != null) {
            arguments.add("--weights=" + weights);
        }
        substitutes.forEach(substitute -> arguments.add("--substitute=" + substitute));
        arguments.addAll(files());
        return arguments;
    }
}
