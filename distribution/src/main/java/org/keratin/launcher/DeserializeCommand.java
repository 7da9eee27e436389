package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keratin deserialize}: what a config turns into. */
@Command(
        name = "deserialize",
        header = "Makes the object that a config describes, and shows it as a tree.",
        description = "")
final class DeserializeCommand extends ShellCommand {

    @Parameters(
            paramLabel = "FILE",
            description = "A JSON file that holds a config, or a .keras file.")
    private String file;

    @Override
    String name() {
        return "keras:deserialize";
    }

    @Override
    List<String> arguments() {
        return List.of(file);
    }
}
