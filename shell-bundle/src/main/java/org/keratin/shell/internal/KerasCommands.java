package org.keratin.shell.internal;

import java.io.PrintStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.LoadOptions;
import org.keratin.shell.CatalogueText;
import org.keratin.shell.ConfigText;
import org.keratin.shell.IdentityText;
import org.keratin.shell.VerifyText;
import org.keratin.tensor.TensorException;
import org.keratin.verify.FileVerifier;
import org.keratin.verify.ModelSource;
import org.keratin.verify.ModelVerifier;
import org.keratin.verify.Report;
import org.keratin.verify.Verifier;

/** The commands of the scope {@code keras}: each public method is one. */
public final class KerasCommands {

    /** What the commands' names begin with, before the colon. */
    static final String SCOPE = "keras";

    /** The commands, and what completes them. */
    static final String[] FUNCTIONS = {
        "classes", "describe", "providers", "digest", "deserialize", "verify", Completions.NAMES
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

    /** Lists all providers. */
    @Descriptor("lists the bundles that provide classes, and those that are not trusted")
    public void providers() {
        run(() -> catalogue().providers(out()));
    }

    /** Tells who a bundle is. */
    @Descriptor("prints what the rules of a trust policy may ask of a bundle")
    public void digest(CommandSession session, @Descriptor("the bundle's jar") String jar) {
        run(() -> new IdentityText().digest(path(session, jar), out()));
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
    @Descriptor(
            "replays recorded cases and loads model files, and shows where an answer differs from"
                    + " that of Keras")
    public void verify(
            CommandSession session,
            @Descriptor(
                            "*.jsonl, *.jsonl.gz, model files, or folders of these; --substitute"
                                    + " LAYER_OR_HASH=FUNCTION names what stands for a Python lambda")
                    String... arguments) {
        run(
                () -> {
                    Options options =
                            Options.parse(
                                    Arrays.asList(arguments),
                                    Set.of(LambdaSubstitutes.OPTION),
                                    Set.of());
                    if (options.arguments().isEmpty()) {
                        throw new CommandException(
                                "expected a file of cases, a model file, or a folder of these");
                    }
                    List<Path> files =
                            options.arguments().stream().map(path -> path(session, path)).toList();
                    Report report = new VerifyText(verifier(options)).verify(files, out());
                    if (report.failed() > 0) {
                        throw CommandException.said();
                    }
                });
    }

    private FileVerifier verifier(Options given) {
        DeserializeOptions options =
                LambdaSubstitutes.options(
                        given.all(LambdaSubstitutes.OPTION), services.deserializer());
        ModelSource models =
                new ModelFilesSource(
                        services.files(), LoadOptions.DEFAULT.withDeserialize(options));
        return new FileVerifier(
                new Verifier(services.deserializer(), services.serializer(), options),
                new ModelVerifier(models, services.json()),
                services.json());
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
    static PrintStream out() {
        return System.out;
    }

    /** A path from the session's folder; as it was given, where that is the program's, too. */
    static Path path(CommandSession session, String path) {
        try {
            Path given = Path.of(path);
            Path folder = session.currentDir();
            return folder.equals(Path.of("").toAbsolutePath()) ? given : folder.resolve(given);
        } catch (InvalidPathException e) {
            throw new CommandException(path + ": expected a path");
        }
    }

    /** Runs a command whose failures are answers. */
    static void run(Runnable command) {
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
