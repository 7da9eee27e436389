package org.keratin.files.internal.write;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.keratin.files.ModelFileException;

/**
 * Writes a file that appears whole or not at all: into a file beside it, which then takes its place
 * in one step. Whatever goes wrong before leaves the old file as it was, and nothing behind.
 */
final class AtomicFile {

    private static final int BUFFER = 1 << 16;

    /** Writes what a file is to hold. */
    @FunctionalInterface
    interface Content {

        /** Writes it to {@code out}, which is not to be closed. */
        void writeTo(OutputStream out) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Writes {@code file}, or replaces it.
     *
     * @throws ModelFileException if it cannot be written
     */
    static void write(Path file, Content content) {
        try {
            // What a link stands for is replaced, not the link.
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            String name = "." + target.getFileName() + "." + UUID.randomUUID() + ".part";
            Path beside = target.resolveSibling(name);
            try {
                fill(beside, content);
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new ModelFileException(
                    file.toString(),
                    "",
                    "expected to be able to write it, found "
                            + e
                            + "; to do: check that its folder is there, may be written to and has"
                            + " room",
                    e);
        }
    }

    private static void fill(Path file, Content content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
            content.writeTo(out);
            out.flush();
            channel.force(true);
        }
    }
}
