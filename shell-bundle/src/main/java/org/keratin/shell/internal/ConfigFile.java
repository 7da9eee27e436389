package org.keratin.shell.internal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.keratin.core.KerasJson;
import org.keratin.core.Limits;
import org.keratin.core.errors.JsonException;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.errors.LimitException;

/**
 * A file that holds a config: JSON, or a {@code .keras} file. Which of these it is, its first bytes
 * say. Nothing of it is written anywhere; reading ends where the limits are reached.
 */
public final class ConfigFile {

    private static final String ENTRY = "config.json";

    // The longest config of keras.applications has 0.7 million characters.
    private static final Limits LIMITS =
            new Limits(
                    Limits.DEFAULT.depth(),
                    1L << 24,
                    Limits.DEFAULT.digits(),
                    Limits.DEFAULT.objects(),
                    Limits.DEFAULT.weightElements());

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] HDF5 = {(byte) 0x89, 'H', 'D', 'F'};
    private static final byte[] LFS = "version https://git-lfs".getBytes(StandardCharsets.UTF_8);

    private final Path file;

    /** The file at {@code file}. */
    public ConfigFile(Path file) {
        this.file = file;
    }

    /**
     * Reads the config.
     *
     * @return plain values
     * @throws KeratinException if there is none that can be read
     */
    public Object read(KerasJson json) {
        try {
            byte[] start = start();
            if (startsWith(start, HDF5)) {
                throw failure("expected JSON or a .keras file, found HDF5 (a .h5 file)");
            }
            if (startsWith(start, LFS)) {
                throw failure(
                        "expected JSON or a .keras file, found a Git LFS pointer: run git lfs pull");
            }
            if (startsWith(start, ZIP)) {
                return readZip(json);
            }
            try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file))) {
                return read(bytes, json);
            }
        } catch (NoSuchFileException e) {
            throw failure("no such file");
        } catch (CharacterCodingException e) {
            throw failure("expected JSON or a .keras file, found no text in UTF-8");
        } catch (ZipException e) {
            throw failure("expected a .keras file, found a damaged zip (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw failure("cannot be read (" + e.getMessage() + ")");
        }
    }

    private byte[] start() throws IOException {
        if (Files.isDirectory(file)) {
            throw failure("expected JSON or a .keras file, found a folder");
        }
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(LFS.length);
        }
    }

    private static boolean startsWith(byte[] start, byte[] magic) {
        return start.length >= magic.length
                && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
    }

    private Object readZip(KerasJson json) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            List<? extends ZipEntry> entries =
                    zip.stream().filter(entry -> entry.getName().equals(ENTRY)).toList();
            if (entries.isEmpty()) {
                throw failure("expected a .keras file, found a zip without " + ENTRY);
            }
            if (entries.size() > 1) {
                // Each reader would take another one: such a zip is made to deceive.
                throw failure("expected one " + ENTRY + ", found " + entries.size());
            }
            try (InputStream bytes = zip.getInputStream(entries.get(0))) {
                return read(bytes, json);
            }
        }
    }

    private Object read(InputStream bytes, KerasJson json) throws IOException {
        try {
            return json.read(
                    new InputStreamReader(bytes, StandardCharsets.UTF_8.newDecoder()), LIMITS);
        } catch (JsonException | LimitException e) {
            throw new KeratinException(file + ": " + e.getMessage(), e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private KeratinException failure(String problem) {
        return new KeratinException(file + ": " + problem);
    }
}
