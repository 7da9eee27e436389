package org.keratin.launcher;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code keratin classes}: what is there. */
@Command(
        name = "classes",
        header = "Lists the Keras classes and functions that are there.",
        description = "")
final class ClassesCommand extends ShellCommand {

    @Parameters(
            paramLabel = "FILTER",
            arity = "0..1",
            description = "Shows those only whose line holds this text.")
    private String filter;

    @Override
    String name() {
        return "keras:classes";
    }

    @Override
    List<String> arguments() {
        return filter == null ? List.of() : List.of(filter);
    }
}
