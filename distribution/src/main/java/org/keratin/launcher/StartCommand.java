package org.keratin.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code keratin start}: the container. */
@Command(
        name = "start",
        header = "Starts the container: bundles dropped into deploy/ add their classes.",
        description = {
            "",
            "Ends by exit or Ctrl-D at its prompt, or by a signal. What was installed at the prompt"
                    + " is there again at the next start.",
            ""
        },
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {

    /** System property: whether there is someone at a terminal, set by {@code bin/keratin}. */
    private static final String TERMINAL = "keratin.terminal";

    @Option(names = "--no-shell", description = "Without a prompt, as where there is no terminal.")
    private boolean noShell;

    @Option(
            names = "--deploy",
            paramLabel = "DIR",
            description = "The folder to watch; by default deploy/ beside bin/.")
    private Path deploy;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the container keeps its state; by default data/ beside bin/.")
    private Path data;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Installation installation = Installation.find();
        Path watched = Files.createDirectories(deploy == null ? installation.deploy() : deploy);
        boolean shell = !noShell && Boolean.getBoolean(TERMINAL);
        try (DataFolder state = DataFolder.take(data == null ? installation.data() : data);
                Container container =
                        Container.start(
                                installation,
                                FrameworkProperties.read(installation, state.path(), watched),
                                groups(shell),
                                () -> {})) {
            if (!shell) {
                System.out.println("Keratin runs, without a prompt, and watches " + watched);
            }
            container.awaitStop();
        }
        return ExitCode.DONE;
    }

    private Set<BundleGroup> groups(boolean shell) {
        Set<BundleGroup> groups = EnumSet.allOf(BundleGroup.class);
        groups.remove(BundleGroup.DEMO);
        if (!shell) {
            groups.remove(BundleGroup.TERMINAL);
            groups.remove(BundleGroup.PROMPT);
        }
        return groups;
    }
}
