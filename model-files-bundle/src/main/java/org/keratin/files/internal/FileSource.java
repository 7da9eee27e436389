package org.keratin.files.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.keratin.core.errors.LimitException;
import org.keratin.files.FileFormat;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;

/**
 * A file or folder on disk, or bytes that came from a stream.
 *
 * @param name what errors call it
 * @param path where it is, or {@code null} for bytes
 * @param bytes what it is, or {@code null} for a path
 * @param format what {@link FormatDetector} says it is
 */
public record FileSource(String name, Path path, ByteBuffer bytes, FileFormat format) {

    /** How many of the first bytes say what a file is. */
    public static final int HEAD = 4096;

    /** Finds out what {@code path} is. */
    public static FileSource of(Path path) {
        FileSource raw = new FileSource(path.toString(), path, null, FileFormat.UNKNOWN);
        return new FileSource(raw.name, path, null, FormatDetector.detect(raw));
    }

    /** Reads a stream to its end. */
    public static FileSource of(InputStream stream, String name, FileLimits limits) {
        ByteBuffer bytes = ByteBuffer.wrap(readAll(stream, name, limits));
        FileSource raw = new FileSource(name, null, bytes, FileFormat.UNKNOWN);
        return new FileSource(name, null, bytes, FormatDetector.detect(raw));
    }

    private static byte[] readAll(InputStream stream, String name, FileLimits limits) {
        int most = (int) Math.min(limits.inflatedBytes(), Integer.MAX_VALUE - 16);
        try {
            byte[] read = stream.readNBytes(most);
            if (read.length == most && stream.read() >= 0) {
                throw new LimitException(
                        name
                                + ": expected a stream of at most "
                                + most
                                + " bytes, found more; to do: load the file by its path, or raise"
                                + " FileLimits.inflatedBytes");
            }
            return read;
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** Whether it is a folder. */
    public boolean isFolder() {
        return path != null && Files.isDirectory(path);
    }

    /** How many bytes it has. */
    public long size() {
        try {
            return path == null ? bytes.limit() : Files.size(path);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** At most the first {@code length} bytes. */
    public byte[] head(int length) {
        if (path == null) {
            byte[] head = new byte[Math.min(length, bytes.limit())];
            bytes.duplicate().position(0).get(head);
            return head;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(length);
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /**
     * All bytes, mapped where they are in a file.
     *
     * @throws LimitException if they are more than a buffer holds
     */
    public ByteBuffer buffer() {
        if (path == null) {
            return bytes.duplicate().position(0);
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new LimitException(
                        name
                                + ": expected at most 2 GiB, found "
                                + channel.size()
                                + " bytes; to do: save the model with sharded weights");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        } catch (IOException e) {
            throw unreadable(name, e);
        }
    }

    /** All bytes as text, at most {@code most} of them. */
    public byte[] allBytes(long most) {
        if (size() > most) {
            throw new LimitException(
                    name + ": expected at most " + most + " bytes, found " + size());
        }
        return head((int) Math.min(most, Integer.MAX_VALUE - 16));
    }

    /** Whether the file begins with {@code bytes}. */
    static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        byte[] wanted = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            wanted[i] = (byte) bytes[i];
        }
        return Arrays.equals(head, 0, bytes.length, wanted, 0, bytes.length);
    }

    private static ModelFileException unreadable(String name, IOException e) {
        return new ModelFileException(
                name, "", "cannot be read (" + e + "); to do: check that it is there", e);
    }
}
