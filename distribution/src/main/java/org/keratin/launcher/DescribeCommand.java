package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keratin describe}: what a class is. */
@Command(
        name = "describe",
        header = "Shows what a class is, who provides it, and what its config may hold.",
        description = "")
final class DescribeCommand extends ShellCommand {

    @Parameters(
            paramLabel = "NAME",
            description = "keras.layers.Dense, Dense or my_package>Antirectifier.")
    private String className;

    @Override
    String name() {
        return "keras:describe";
    }

    @Override
    List<String> arguments() {
        return List.of(className);
    }
}
