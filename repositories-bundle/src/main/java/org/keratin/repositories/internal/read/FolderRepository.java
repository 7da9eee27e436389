package org.keratin.repositories.internal.read;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.keratin.repositories.Repository;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;

/** A folder with jars in it; folders within are not looked into. */
final class FolderRepository implements Repository {

    private final String location;
    private final Path folder;
    private final JarCache cache;

    FolderRepository(String location, Path folder) {
        this.location = location;
        this.folder = folder;
        this.cache = new JarCache(location);
    }

    @Override
    public String location() {
        return location;
    }

    @Override
    public RepositoryContent content() {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path file : files) {
                if (Files.isRegularFile(file)) {
                    jars.add(file);
                }
                if (jars.size() > Budget.BUNDLES) {
                    break; // The cache says what is wrong.
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            throw new RepositoryException(location + ": cannot be read: " + e, e);
        }
        jars.sort(null);
        return cache.read(jars);
    }
}
