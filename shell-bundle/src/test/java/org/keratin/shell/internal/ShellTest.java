package org.keratin.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.apache.felix.gogo.jline.Builtin;
import org.apache.felix.gogo.jline.Shell;
import org.apache.felix.gogo.runtime.CommandProcessorImpl;
import org.apache.felix.gogo.runtime.threadio.ThreadIOImpl;
import org.apache.felix.service.command.CommandSession;
import org.jline.terminal.Terminal;
import org.jline.terminal.impl.ExternalTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.KeratinRuntime;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.files.ModelFiles;
import org.keratin.shell.FakeCatalogue;
import org.keratin.shell.Models;

/** The commands in a real Gogo shell, and in a real terminal where keys are pressed. */
class ShellTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();

    private static final class TestServices implements Services {
        @Override
        public Catalogue catalogue() {
            return new FakeCatalogue();
        }

        @Override
        public KerasDeserializer deserializer() {
            return KERATIN.deserializer();
        }

        @Override
        public KerasSerializer serializer() {
            return KERATIN.serializer();
        }

        @Override
        public KerasJson json() {
            return KERATIN.json();
        }

        @Override
        public ModelFiles files() {
            return ModelFiles.of(KERATIN);
        }
    }

    @TempDir private Path folder;
    @TempDir private Path shellHome;

    private final ThreadIOImpl threadIo = new ThreadIOImpl();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private CommandProcessorImpl processor;

    @BeforeEach
    void start() {
        threadIo.start();
        processor = new CommandProcessorImpl(threadIo);
        processor.addListener(new Completions());
        for (String function : KerasCommands.FUNCTIONS) {
            processor.addCommand(
                    KerasCommands.SCOPE, new KerasCommands(new TestServices()), function);
        }
        for (String function : ModelCommands.FUNCTIONS) {
            processor.addCommand(
                    KerasCommands.SCOPE, new ModelCommands(new TestServices()), function);
        }
    }

    @AfterEach
    void stop() {
        processor.stop();
        threadIo.stop();
    }

    private String execute(String line) throws Exception {
        PrintStream out = new PrintStream(output, true, StandardCharsets.UTF_8);
        try (CommandSession session =
                processor.createSession(InputStream.nullInputStream(), out, out)) {
            session.currentDir(folder);
            session.execute(line);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    /** What a terminal shows after these keys. */
    private String press(String keys) throws Exception {
        Path profile = Files.createDirectory(shellHome.resolve("etc")).resolve("gosh_profile");
        Files.writeString(profile, "prompt = '> '");
        byte[] bytes = keys.getBytes(StandardCharsets.UTF_8);
        try (Terminal terminal =
                        new ExternalTerminal(
                                "test",
                                "ansi",
                                new ByteArrayInputStream(bytes),
                                output,
                                StandardCharsets.UTF_8);
                CommandSession session =
                        processor.createSession(
                                terminal.input(), terminal.output(), terminal.output())) {
            Shell shell = new Shell(new NoFramework(), processor);
            processor.addCommand("gogo", new Builtin(), "complete");
            session.currentDir(folder);
            session.put(Shell.VAR_TERMINAL, terminal);
            shell.gosh(session, new String[] {"--login", "--nohistory", "--noshutdown"});
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private final class NoFramework implements Shell.Context {
        @Override
        public String getProperty(String name) {
            return name.equals("gosh.home") ? shellHome.toString() : null;
        }

        @Override
        public void exit() {}
    }

    @Test
    void runsCommands() throws Exception {
        assertThat(execute("keras:classes anti")).contains("my_package>Antirectifier  layer");
        assertThat(execute("keras:describe Dense")).contains("provided by  org.keratin.keras");
        assertThat(execute("keras:providers 'my_package>Antirectifier'")).contains("serves");
        assertThat(execute("keras:providers")).contains("not trusted: no rule");
    }

    @Test
    void tellsWhatATrustPolicyMayAsk() throws Exception {
        Path jar = folder.resolve("acme.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        manifest.getMainAttributes().putValue("Bundle-SymbolicName", "com.acme.layers");
        manifest.getMainAttributes().putValue("Bundle-Version", "1.2.0");
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();

        assertThat(execute("keras:digest acme.jar"))
                .startsWith("name=com.acme.layers version=1.2.0\ndigest=")
                .contains("# no signer: ");
    }

    @Test
    void readsFilesFromTheSessionsFolder() throws Exception {
        Files.writeString(
                folder.resolve("l2.json"),
                "{\"module\": \"keras.regularizers\", \"class_name\": \"L2\", \"config\": {\"l2\":"
                        + " 0.5}, \"registered_name\": null}");

        assertThat(execute("keras:deserialize l2.json"))
                .isEqualTo("keras.regularizers.L2\n  l2: 0.5\n");
    }

    @Test
    void answersNoByAnExceptionThatIsItsMessage() {
        assertThatThrownBy(() -> execute("keras:describe Dance"))
                .isInstanceOf(CommandException.class)
                .satisfies(
                        e -> assertThat(e.toString()).startsWith("Dance: no class is published"));
        assertThatThrownBy(() -> execute("keras:deserialize none.json"))
                .isInstanceOf(CommandException.class)
                .hasMessageEndingWith("none.json: no such file");
        assertThatThrownBy(() -> execute("keras:verify"))
                .isInstanceOf(CommandException.class)
                .hasMessage("expected a file of cases, a model file, or a folder of these");
    }

    @Test
    void endsAVerificationWithACaseThatFailedByAnException() throws Exception {
        Files.writeString(
                folder.resolve("cases.jsonl"),
                "{\"id\": \"a\", \"kind\": \"config_only\", \"config\": {\"module\":"
                        + " \"keras.layers\", \"class_name\": \"Dance\", \"config\": {}}}");

        assertThatThrownBy(() -> execute("keras:verify cases.jsonl"))
                .isInstanceOf(CommandException.class)
                .hasMessage("");
        assertThat(output.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "FAILED a  $: no class is published as keras.layers.Dance.\n"
                                + "0 passed, 1 failed, 0 skipped\n");
    }

    @Test
    void completesAName() throws Exception {
        assertThat(press("keras:describe Den\t\r"))
                .contains("provided by  org.keratin.keras 1.0.0");
    }

    @Test
    void completesANameThatWouldBeARedirection() throws Exception {
        assertThat(press("keras:providers my_\t\r")).contains("org.keratin.sample  2.0.0");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void completesANameInQuotes() throws Exception {
        String back = "\u0002";
        assertThat(press("keras:providers 'my_'" + back + "\t\r"))
                .contains("org.keratin.sample  2.0.0");
    }

    @Test
    void takesModelFilesWithOptions() throws Exception {
        String model = Models.file("lambda_layer.keras").toAbsolutePath().toString();
        assertThatThrownBy(() -> execute("keras:verify " + model))
                .isInstanceOf(CommandException.class);
        assertThat(output.toString(StandardCharsets.UTF_8)).contains("a Python lambda");
        assertThat(execute("keras:summary " + model + " --substitute lambda=relu"))
                .contains("Model: \"", "(Lambda)");
        assertThatThrownBy(() -> execute("keras:summary " + model + " --substitute lambda"))
                .isInstanceOf(CommandException.class)
                .hasMessageContaining("expected LAYER_OR_HASH=FUNCTION");
        assertThatThrownBy(() -> execute("keras:plot " + model))
                .isInstanceOf(CommandException.class)
                .hasMessage("expected the file to write: -o GRAPH.svg");
        assertThatThrownBy(() -> execute("keras:predict " + model + " --input x.npy --batch 0"))
                .isInstanceOf(CommandException.class)
                .hasMessage("--batch: expected a number, at least 1, found 0");
    }

    @Test
    void endsAnInspectionOfWhatIsNotSafeByAnException() throws Exception {
        Files.writeString(folder.resolve("page.keras"), "<!DOCTYPE html><html>");
        assertThatThrownBy(() -> execute("keras:inspect page.keras"))
                .isInstanceOf(CommandException.class)
                .hasMessage("");
        assertThat(output.toString(StandardCharsets.UTF_8))
                .contains("page.keras: an HTML page", "Verdict: not a model");
    }
}
