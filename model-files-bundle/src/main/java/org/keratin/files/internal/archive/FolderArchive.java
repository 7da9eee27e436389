package org.keratin.files.internal.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.keratin.core.errors.LimitException;
import org.keratin.files.FileFormat;
import org.keratin.files.FileLimits;
import org.keratin.files.ModelFileException;
import org.keratin.files.internal.FileSource;

/** An unpacked {@code .keras} file. */
final class FolderArchive implements ModelArchive {

    private static final int DEEPEST = 64;

    private final String name;
    private final Path folder;
    private final FileLimits limits;
    private final SortedSet<String> names = new TreeSet<>();

    FolderArchive(String name, Path folder, FileLimits limits) {
        this.name = name;
        this.folder = folder;
        this.limits = limits;
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            for (Iterator<Path> all = files.iterator(); all.hasNext(); ) {
                add(all.next());
            }
        } catch (IOException e) {
            throw new ModelFileException(name, "", "cannot be read (" + e + ")", e);
        }
    }

    private void add(Path file) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        names.add(folder.relativize(file).toString().replace('\\', '/'));
        if (names.size() > limits.members()) {
            throw new LimitException(
                    name
                            + ": expected at most "
                            + limits.members()
                            + " files, found more; to do: raise FileLimits.members");
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public FileLimits limits() {
        return limits;
    }

    @Override
    public SortedSet<String> names() {
        return Collections.unmodifiableSortedSet(names);
    }

    @Override
    public Optional<ByteBuffer> bytes(String member) {
        if (!names.contains(member)) {
            return Optional.empty();
        }
        FileSource file =
                new FileSource(
                        name + "!/" + member, folder.resolve(member), null, FileFormat.UNKNOWN);
        if (file.size() > limits.memberBytes()) {
            throw ModelArchive.tooLarge(
                    file.name(), "memberBytes", limits.memberBytes(), file.size());
        }
        return Optional.of(file.buffer());
    }

    @Override
    public void close() {
        // Each file is closed as soon as it is mapped.
    }
}
