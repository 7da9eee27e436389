package org.keratin.repositories.internal.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.zip.GZIPInputStream;
import org.keratin.repositories.Repository;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;

/**
 * An index of bundles, as chapter 132 of the OSGi Compendium has it, in a file, which may be packed
 * by gzip. It is read again only when the file has changed.
 */
final class IndexRepository implements Repository {

    private record Known(FileTime modified, long size, RepositoryContent content) {}

    private final String location;
    private final Path file;
    private volatile Known known;

    IndexRepository(String location, Path file) {
        this.location = location;
        this.file = file;
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public RepositoryContent content() {
        try {
            BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
            Known before = known;
            if (before != null
                    && before.size() == now.size()
                    && before.modified().equals(now.lastModifiedTime())) {
                return before.content();
            }
            RepositoryContent content = read();
            known = new Known(now.lastModifiedTime(), now.size(), content);
            return content;
        } catch (IOException e) {
            throw new RepositoryException(location + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private RepositoryContent read() throws IOException {
        try (InputStream stream = unpacked(new BufferedInputStream(Files.newInputStream(file)))) {
            return new IndexReader(location, file.toUri())
                    .read(new LimitedStream(stream, Budget.INDEX));
        }
    }

    private static InputStream unpacked(InputStream stream) throws IOException {
        stream.mark(2);
        boolean packed = stream.read() == 0x1f && stream.read() == 0x8b;
        stream.reset();
        return packed ? new GZIPInputStream(stream) : stream;
    }
}
