package org.keratin.verify;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.keratin.core.KerasJson;
import org.keratin.core.Limits;
import org.keratin.core.errors.JsonException;
import org.keratin.core.errors.LimitException;

/**
 * Reads recorded cases, one at a time: {@code *.jsonl}, or {@code *.jsonl.gz}. Blank lines are
 * passed over.
 *
 * <pre>{@code
 * try (CaseReader reader = CaseReader.open(Path.of("cases.jsonl"), runtime.json())) {
 *     reader.cases().map(verifier::verify).forEach(System.out::println);
 * }
 * }</pre>
 */
public final class CaseReader implements Closeable {

    /** The longest line that is read, in characters: about 48 MB of numbers. */
    public static final int LONGEST_LINE = 1 << 26;

    private static final Limits LIMITS =
            new Limits(
                    Limits.DEFAULT.depth(),
                    LONGEST_LINE,
                    Limits.DEFAULT.digits(),
                    Limits.DEFAULT.objects(),
                    Limits.DEFAULT.weightElements());

    private final BufferedReader text;
    private final String file;
    private final KerasJson json;
    private int line;

    /**
     * Reads from {@code text}.
     *
     * @param file what errors call it
     */
    public CaseReader(Reader text, String file, KerasJson json) {
        this.text = new BufferedReader(text);
        this.file = file;
        this.json = json;
    }

    /**
     * Opens a file; it is unpacked if its name ends with {@code .gz}.
     *
     * @throws CaseException if it cannot be opened
     */
    public static CaseReader open(Path file, KerasJson json) {
        try {
            return open(Files.newInputStream(file), file.toString(), json);
        } catch (IOException e) {
            throw unreadable(file.toString(), 0, e);
        }
    }

    /** Reads from {@code bytes}, unpacked if {@code file} ends with {@code .gz}. */
    public static CaseReader open(InputStream bytes, String file, KerasJson json) {
        try {
            InputStream plain =
                    file.endsWith(".gz")
                            ? new GZIPInputStream(bytes)
                            : new BufferedInputStream(bytes);
            // A decoder, not a charset: it reports what is no UTF-8 where the other would guess.
            return new CaseReader(
                    new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()), file, json);
        } catch (IOException e) {
            closeAfter(e, bytes);
            throw unreadable(file, 0, e);
        }
    }

    private static void closeAfter(IOException failure, InputStream bytes) {
        try {
            bytes.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /**
     * The files of cases that a path stands for: itself; or, if it is a folder, those in it and
     * below, by name.
     *
     * @throws CaseException if there is no such path, or no file of cases in the folder
     */
    public static List<Path> find(Path path) {
        if (!Files.isDirectory(path)) {
            if (!Files.exists(path)) {
                throw new CaseException(path.toString(), 0, "no such file or folder");
            }
            return List.of(path);
        }
        try (Stream<Path> paths = Files.walk(path)) {
            List<Path> found = paths.filter(CaseReader::holdsCases).sorted().toList();
            if (found.isEmpty()) {
                throw new CaseException(
                        path.toString(), 0, "expected *.jsonl or *.jsonl.gz in it, found none");
            }
            return found;
        } catch (IOException e) {
            throw unreadable(path.toString(), 0, e);
        } catch (UncheckedIOException e) {
            throw unreadable(path.toString(), 0, e.getCause());
        }
    }

    /** Whether a path is a file of cases, by its name. */
    static boolean holdsCases(Path path) {
        String name = path.getFileName().toString();
        return (name.endsWith(".jsonl") || name.endsWith(".jsonl.gz")) && Files.isRegularFile(path);
    }

    /** The cases from here on; each is read when it is asked for. */
    public Stream<Case> cases() {
        return Stream.generate(this::next).takeWhile(Optional::isPresent).map(Optional::get);
    }

    /**
     * The next case, or nothing at the end.
     *
     * @throws CaseException if the file cannot be read further, or its next line is no case
     */
    public Optional<Case> next() {
        String next = nextLine();
        while (next != null && next.isBlank()) {
            next = nextLine();
        }
        return next == null ? Optional.empty() : Optional.of(Case.of(parse(next), file, line));
    }

    private Object parse(String next) {
        try {
            return json.read(new StringReader(next), LIMITS);
        } catch (JsonException e) {
            // Its own line is always 1; the column is what tells.
            String prefix = "line " + e.line() + ", column " + e.column() + ": ";
            String problem = e.getMessage();
            throw new CaseException(
                    file,
                    line,
                    "column " + e.column() + ": " + problem.substring(prefix.length()),
                    e);
        } catch (LimitException e) {
            throw new CaseException(file, line, e.getMessage(), e);
        }
    }

    private String nextLine() {
        line++;
        StringBuilder read = new StringBuilder();
        try {
            int c = text.read();
            if (c < 0) {
                return null;
            }
            for (; c >= 0 && c != '\n'; c = text.read()) {
                if (read.length() == LONGEST_LINE) {
                    throw new CaseException(
                            file,
                            line,
                            "expected lines of at most " + LONGEST_LINE + " characters");
                }
                read.append((char) c);
            }
            return read.toString();
        } catch (IOException e) {
            throw unreadable(file, line, e);
        }
    }

    private static CaseException unreadable(String file, int line, IOException cause) {
        String what =
                cause.getMessage() == null || cause.getMessage().equals(file)
                        ? cause.getClass().getSimpleName()
                        : cause.getClass().getSimpleName() + ", " + cause.getMessage();
        return new CaseException(file, line, "cannot be read (" + what + ")", cause);
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException e) {
            throw unreadable(file, line, e);
        }
    }
}
