package org.keratin.launcher;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** A container for one command, on a cache of its own that is gone afterwards. */
final class Run implements AutoCloseable {

    // Taken before the shell puts its own in their place.
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    private final Installation installation = Installation.find();
    private final TemporaryFolder folder = TemporaryFolder.create();
    private final Path deploy = folder.subfolder("deploy");
    private final Container container;

    private Run(List<BundleGroup> groups) {
        container =
                Container.start(
                        installation,
                        FrameworkProperties.read(installation, folder.path(), deploy),
                        groups,
                        folder::close);
    }

    /** Starts one. */
    static Run with(BundleGroup... groups) {
        return new Run(List.of(groups));
    }

    Installation installation() {
        return installation;
    }

    /** Where this run's bundles may be dropped. */
    Path deploy() {
        return deploy;
    }

    /** Adds a bundle for this run. */
    void plugIn(Path jar) {
        container.plugIn(jar);
    }

    /** Runs a command of the shell, and gives what it returned. */
    Object command(String name, List<?> arguments) throws Exception {
        return GogoSession.open(container.context(), out, err).run(name, arguments);
    }

    @Override
    public void close() {
        container.close();
    }
}
