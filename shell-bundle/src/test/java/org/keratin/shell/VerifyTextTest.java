package org.keratin.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.KeratinRuntime;
import org.keratin.files.LoadOptions;
import org.keratin.files.ModelFiles;
import org.keratin.shell.internal.ModelFilesSource;
import org.keratin.verify.FileVerifier;
import org.keratin.verify.ModelVerifier;
import org.keratin.verify.Verifier;

class VerifyTextTest {

    private static final KeratinRuntime KERATIN = KeratinRuntime.create();
    private static final String L2 =
            "{\"id\": \"%s\", \"kind\": \"%s\", \"config\": {\"module\": \"keras.regularizers\","
                    + " \"class_name\": \"L2\", \"config\": {\"l2\": 0.5}, \"registered_name\":"
                    + " null}, \"args\": [{\"tensor\": {\"dtype\": \"float32\", \"shape\": [1],"
                    + " \"data\": \"AAAAQA==\"}}], \"kwargs\": {}, \"outputs\": {\"tensor\":"
                    + " {\"dtype\": \"float32\", \"shape\": [], \"data\": \"%s\"}}}%n";

    private final VerifyText text =
            new VerifyText(
                    new FileVerifier(
                            new Verifier(KERATIN.deserializer(), KERATIN.serializer()),
                            new ModelVerifier(
                                    new ModelFilesSource(
                                            ModelFiles.of(KERATIN), LoadOptions.DEFAULT),
                                    KERATIN.json()),
                            KERATIN.json()));

    @TempDir private Path folder;

    @Test
    void showsWhatDidNotPassAndCounts() throws IOException {
        Path one =
                Files.writeString(
                        folder.resolve("a.jsonl"),
                        String.format(L2, "two", "regularizer", "AAAAQA==")
                                + String.format(L2, "eight", "regularizer", "AAAAQQ=="));
        Path other =
                Files.writeString(
                        folder.resolve("b.jsonl"), String.format(L2, "odd", "dance", "AAAAQA=="));

        assertThat(Printed.by(out -> text.verify(List.of(one, other), out)).lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith("FAILED eight  outputs: 1 of 1 element differs")
                                        .contains("expected 8.0, found 2.0"),
                        line ->
                                assertThat(line)
                                        .startsWith("SKIPPED odd  no replayer for the kind"),
                        line -> assertThat(line).isEqualTo("1 passed, 1 failed, 1 skipped"));
    }

    @Test
    void skipsFilesWithoutAModel() throws IOException {
        Files.writeString(folder.resolve("a.json"), "{\"inputs\": 1}");
        Files.writeString(folder.resolve("b.txt"), "x");

        assertThat(Printed.by(out -> text.verify(List.of(folder), out)).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("SKIPPED ").contains("a.json  JSON"),
                        line -> assertThat(line).startsWith("SKIPPED ").contains("b.txt  "),
                        line -> assertThat(line).isEqualTo("0 passed, 0 failed, 2 skipped"));
    }
}
