package org.keratin.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A command that the shell has too, run in a container of its own. */
@Command(mixinStandardHelpOptions = true)
abstract class ShellCommand implements Callable<Integer> {

    @Option(
            names = "--plugin",
            paramLabel = "JAR",
            description = "Adds a bundle for this run; may be given several times.")
    private List<Path> plugins = new ArrayList<>();

    /** The command's name in the shell. */
    abstract String name();

    /** What the command is given in the shell. */
    abstract List<String> arguments();

    final List<Path> plugins() {
        return plugins;
    }

    @Override
    public final Integer call() throws Exception {
        try (Run run = Run.with(BundleGroup.KERAS, BundleGroup.COMMANDS)) {
            plugins.forEach(run::plugIn);
            Object result = run.command(name(), arguments());
            return Boolean.FALSE.equals(result) ? ExitCode.NO : ExitCode.DONE;
        }
    }
}
