package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keratin inspect}: what is in a file that one does not trust. */
@Command(
        name = "inspect",
        header = "Tells what is in a file, and whether it would load, without making any object.",
        description = {"", "Exit code 1 unless the verdict is \"safe\".", ""})
final class InspectCommand extends ShellCommand {

    @Parameters(paramLabel = "FILE", description = "Any file.")
    private String file;

    @Override
    String name() {
        return "keras:inspect";
    }

    @Override
    List<String> arguments() {
        return List.of(file);
    }
}
