package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code keratin plot}: a model as a picture. */
@Command(name = "plot", header = "Draws a model's graph as SVG.", description = "")
final class PlotCommand extends ModelFileCommand {

    @Parameters(paramLabel = "FILE", description = "A model.")
    private String file;

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "GRAPH.svg",
            description = "The file to write.")
    private String output;

    @Override
    String name() {
        return "keras:plot";
    }

    @Override
    List<String> options() {
        return List.of("--output=" + output);
    }

    @Override
    List<String> files() {
        return List.of(file);
    }
}
