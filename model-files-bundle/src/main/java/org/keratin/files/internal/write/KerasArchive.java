package org.keratin.files.internal.write;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The zip archive that a {@code .keras} file is. Members are stored, not packed, as Keras does, so
 * that weights can be read where they are; their times are all the same.
 */
final class KerasArchive {

    // Java writes the first day of the zip format's calendar with a time zone, this one without.
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    KerasArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out);
    }

    /** Writes a member. */
    void put(String name, byte[] content) throws IOException {
        put(name, content.length, out -> out.write(content));
    }

    /**
     * Writes a member of any length, which is asked for its content twice: once for the checksum
     * that stands in front of it.
     */
    void put(String name, long size, AtomicFile.Content content) throws IOException {
        CRC32 checksum = new CRC32();
        content.writeTo(new CheckedOutputStream(OutputStream.nullOutputStream(), checksum));
        ZipEntry entry = new ZipEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setTimeLocal(TIME);
        entry.setSize(size);
        entry.setCrc(checksum.getValue());
        zip.putNextEntry(entry);
        content.writeTo(zip);
        zip.closeEntry();
    }

    /** Writes the table of members; the stream below is not closed. */
    void finish() throws IOException {
        zip.finish();
    }
}
