package org.keratin.shell.internal;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.keratin.core.errors.KeratinException;
import org.keratin.shell.CatalogueText;
import org.keratin.shell.ConfigText;
import org.keratin.shell.VerifyText;
import org.keratin.tensor.TensorException;
import org.keratin.verify.Report;
import org.keratin.verify.Verifier;

/** The commands of the scope {@code keras}: each public method is one. */
public final class KerasCommands {

    /** What the commands' names begin with, before the colon. */
    static final String SCOPE = "keras";

    /** The commands, and what completes them. */
    static final String[] FUNCTIONS = {
        "classes", "describe", "providers", "deserialize", "verify", Completions.NAMES
    };

    private final Services services;

    KerasCommands(Services services) {
        this.services = services;
    }

    /** Lists everything. */
    @Descriptor("lists the Keras classes and functions that are there, by all their names")
    public void classes() {
        classes("");
    }

    /** Lists some. */
    @Descriptor("lists the Keras classes and functions whose line holds a text")
    public void classes(
            @Descriptor("the text, in whatever case: a name, a kind, a bundle") String filter) {
        run(() -> catalogue().classes(filter, out()));
    }

    /** Describes one. */
    @Descriptor("shows what a class is, who provides it, and what its config may hold")
    public void describe(
            @Descriptor(
                            "keras.layers.Dense, or Dense; names with > in quotes:"
                                    + " 'my_package>Antirectifier'")
                    String name) {
        run(() -> catalogue().describe(name, out()));
    }

    /** Lists providers. */
    @Descriptor("lists the bundles that provide a class, the one that serves first")
    public void providers(
            @Descriptor(
                            "keras.layers.Dense, or Dense; names with > in quotes:"
                                    + " 'my_package>Antirectifier'")
                    String name) {
        run(() -> catalogue().providers(name, out()));
    }

    /** Deserializes. */
    @Descriptor("makes the object that a config describes, and shows it as a tree")
    public void deserialize(
            CommandSession session,
            @Descriptor("a JSON file that holds a config, or a .keras file") String file) {
        run(
                () ->
                        new ConfigText(
                                        services.deserializer(),
                                        services.serializer(),
                                        services.json())
                                .deserialize(path(session, file), out()));
    }

    /** Verifies. */
    @Descriptor("replays recorded cases, and shows where an answer differs from that of Keras")
    public void verify(
            CommandSession session,
            @Descriptor("*.jsonl, *.jsonl.gz, or folders of these") String... paths) {
        run(
                () -> {
                    if (paths.length == 0) {
                        throw new CommandException(
                                "expected a file of cases, or a folder of these");
                    }
                    List<Path> files =
                            Arrays.stream(paths).map(path -> path(session, path)).toList();
                    Verifier verifier =
                            new Verifier(services.deserializer(), services.serializer());
                    Report report = new VerifyText(verifier, services.json()).verify(files, out());
                    if (report.failed() > 0) {
                        throw CommandException.said();
                    }
                });
    }

    /** What Tab offers where a name is expected. */
    @Descriptor("completes the names of classes and functions")
    public List<String> __names(
            @Descriptor("the line") String line, @Descriptor("where the cursor is") int cursor) {
        return Completions.escaped(catalogue().names(), line, cursor);
    }

    private CatalogueText catalogue() {
        return new CatalogueText(services.catalogue());
    }

    // The shell puts the command's own stream in place for as long as it runs.
    private static PrintStream out() {
        return System.out;
    }

    private static Path path(CommandSession session, String path) {
        try {
            return session.currentDir().resolve(path);
        } catch (InvalidPathException e) {
            throw new CommandException(path + ": expected a path");
        }
    }

    private static void run(Runnable command) {
        try {
            command.run();
        } catch (CommandException e) {
            throw e;
        } catch (KeratinException | TensorException e) {
            throw new CommandException(e);
        } finally {
            out().flush();
        }
    }
}
