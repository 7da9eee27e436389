package org.keratin.repositories.internal.read;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keratin.repositories.Repository;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;

/**
 * A Maven repository on disk: {@code group/artifact/version/artifact-version.jar}. Jars with a
 * classifier (sources, documentation, tests) are not looked at.
 */
final class MavenRepository implements Repository {

    private final String location;
    private final Path root;
    private final JarCache cache;

    MavenRepository(String location, Path root) {
        this.location = location;
        this.root = root;
        this.cache = new JarCache(location);
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public RepositoryContent content() {
        List<Path> jars = new ArrayList<>();
        try {
            Files.walkFileTree(root, Set.of(), Budget.DEPTH, new Jars(jars));
        } catch (IOException e) {
            throw new RepositoryException(location + ": cannot be read: " + e.getMessage(), e);
        }
        jars.sort(null);
        return cache.read(jars);
    }

    /** Whether a file is the jar of an artifact: it is named by the folders that it lies in. */
    private static boolean isArtifact(Path file) {
        Path version = file.getParent();
        Path artifact = version == null ? null : version.getParent();
        if (artifact == null || artifact.getFileName() == null) {
            return false;
        }
        String stem = artifact.getFileName() + "-";
        String name = file.getFileName().toString();
        if (!name.startsWith(stem) || !name.endsWith(".jar")) {
            return false;
        }
        String given = name.substring(stem.length(), name.length() - ".jar".length());
        String expected = version.getFileName().toString();
        return given.equals(expected) || isSnapshot(given, expected);
    }

    /** Snapshots that were deployed have the time and a number in the file's name. */
    private static boolean isSnapshot(String given, String expected) {
        String base = expected.replace("-SNAPSHOT", "");
        return expected.endsWith("-SNAPSHOT")
                && given.startsWith(base)
                && given.substring(base.length()).matches("-\\d{8}\\.\\d{6}-\\d+");
    }

    private final class Jars extends SimpleFileVisitor<Path> {

        private final List<Path> jars;
        private int seen;

        Jars(List<Path> jars) {
            this.jars = jars;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (++seen > Budget.FILES) {
                throw new RepositoryException(
                        location + ": expected at most " + Budget.FILES + " files, found more");
            }
            if (attributes.isRegularFile() && isArtifact(file)) {
                jars.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** What may not be read does not keep the rest from being found; the root must be there. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (file.equals(root)) {
                throw e;
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
