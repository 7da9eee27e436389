package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keratin weights}: what weights a file holds. */
@Command(
        name = "weights",
        header = "Lists the weights in a file: path, shape, dtype.",
        description = "")
final class WeightsCommand extends ShellCommand {

    @Parameters(paramLabel = "FILE", description = "A model or weights file.")
    private String file;

    @Override
    String name() {
        return "keras:weights";
    }

    @Override
    List<String> arguments() {
        return List.of(file);
    }
}
