package org.keratin.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keratin.core.KerasJson;
import org.keratin.core.KeratinRuntime;

class CaseReaderTest {

    private static final KerasJson JSON = KeratinRuntime.create().json();
    private static final String CASE =
            "{\"id\": \"op/abs/1\", \"kind\": \"op\", \"config\": \"abs\", \"args\": [NaN]}\n";

    @TempDir private Path folder;

    private static CaseReader reader(String text) {
        return new CaseReader(new StringReader(text), "cases.jsonl", JSON);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out =
                name.endsWith(".gz")
                        ? new GZIPOutputStream(Files.newOutputStream(file))
                        : Files.newOutputStream(file)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return file;
    }

    @Test
    void readsACaseALine() {
        List<Case> cases = reader(CASE + "\n" + CASE.strip()).cases().toList();

        assertThat(cases).extracting(Case::line).containsExactly(1, 3);
        assertThat(cases.get(0).id()).isEqualTo("op/abs/1");
        assertThat(cases.get(0).kind()).isEqualTo("op");
        assertThat(cases.get(0).config()).isEqualTo("abs");
        assertThat(cases.get(0).fields()).containsEntry("args", List.of(Double.NaN));
    }

    @Test
    void readsNothingFromNothing() {
        assertThat(reader("").cases()).isEmpty();
        assertThat(reader("\n  \n").cases()).isEmpty();
    }

    @Test
    void readsPlainAndPackedFiles() throws IOException {
        for (String name : List.of("a.jsonl", "a.jsonl.gz")) {
            try (CaseReader reader = CaseReader.open(write(name, CASE), JSON)) {
                assertThat(reader.next()).map(Case::id).contains("op/abs/1");
                assertThat(reader.next()).isEmpty();
            }
        }
    }

    @Test
    void findsTheFilesOfAFolder() throws IOException {
        Files.createDirectory(folder.resolve("deep"));
        Path deep = write("deep/b.jsonl.gz", CASE);
        Path top = write("a.jsonl", CASE);
        write("notes.txt", "no case");

        assertThat(CaseReader.find(folder)).containsExactly(top, deep);
        assertThat(CaseReader.find(top)).containsExactly(top);
    }

    @Test
    void saysThatThereIsNoSuchFile() {
        assertThatThrownBy(() -> CaseReader.find(folder.resolve("none")))
                .isInstanceOf(CaseException.class)
                .hasMessageEndingWith("none: no such file or folder");
        assertThatThrownBy(() -> CaseReader.find(folder))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("expected *.jsonl or *.jsonl.gz in it, found none");
        assertThatThrownBy(() -> CaseReader.open(folder.resolve("none"), JSON))
                .isInstanceOf(CaseException.class)
                .hasMessageContaining("cannot be read (NoSuchFileException)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\": \"a\",}                    | cases.jsonl:2: column ",
                "[1]                                 | cases.jsonl:2: expected a JSON object, a case",
                "{\"kind\": \"op\", \"config\": {}}  | cases.jsonl:2: expected the key \"id\"",
                "{\"id\": 1, \"kind\": \"op\", \"config\": {}} | cases.jsonl:2: expected the key \"id\"",
                "{\"id\": \"a\", \"config\": {}}     | cases.jsonl:2: expected the key \"kind\"",
                "{\"id\": \"a\", \"kind\": \"op\"}   | cases.jsonl:2: expected the key \"config\"",
            })
    void saysWhichLineIsNoCase(String line, String problem) {
        assertThatThrownBy(() -> reader(CASE + line).cases().toList())
                .isInstanceOf(CaseException.class)
                .hasMessageStartingWith(problem)
                .extracting(e -> ((CaseException) e).line())
                .isEqualTo(2);
    }

    @Test
    void saysThatAFileIsNotPacked() {
        assertThatThrownBy(
                        () ->
                                CaseReader.open(
                                        new ByteArrayInputStream(
                                                "{}".getBytes(StandardCharsets.UTF_8)),
                                        "a.jsonl.gz",
                                        JSON))
                .isInstanceOf(CaseException.class)
                .hasMessageStartingWith("a.jsonl.gz: cannot be read (");
    }

    @Test
    void saysThatAFileIsNoText() {
        byte[] latin = {(byte) 0xe4, (byte) 0xf6};

        try (CaseReader reader =
                CaseReader.open(new ByteArrayInputStream(latin), "a.jsonl", JSON)) {
            assertThatThrownBy(reader::next)
                    .isInstanceOf(CaseException.class)
                    .hasMessageStartingWith("a.jsonl:1: cannot be read (MalformedInput");
        }
    }

    @Test
    void refusesALineWithoutEnd() {
        Reader endless =
                new Reader() {
                    @Override
                    public int read(char[] buffer, int offset, int length) {
                        Arrays.fill(buffer, offset, offset + length, ' ');
                        return length;
                    }

                    @Override
                    public void close() {}
                };

        assertThatThrownBy(() -> new CaseReader(endless, "a.jsonl", JSON).next())
                .isInstanceOf(CaseException.class)
                .hasMessage("a.jsonl:1: expected lines of at most 67108864 characters");
    }

    @Test
    void saysThatALineIsTooDeep() {
        assertThatThrownBy(() -> reader("[".repeat(300)).next())
                .isInstanceOf(CaseException.class)
                .hasMessageStartingWith("cases.jsonl:1: ");
    }
}
