package org.keratin.repositories.internal.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;

/** What the jars of a repository offer; one that did not change is not read again. */
final class JarCache {

    private record Known(
            FileTime modified,
            long size,
            Optional<OfferedBundle> bundle,
            Optional<String> problem) {

        boolean isOf(BasicFileAttributes file) {
            return size == file.size() && modified.equals(file.lastModifiedTime());
        }
    }

    private final String repository;
    private volatile Map<Path, Known> known = Map.of();

    JarCache(String repository) {
        this.repository = repository;
    }

    /** What these jars offer now. */
    RepositoryContent read(Collection<Path> jars) {
        if (jars.size() > Budget.BUNDLES) {
            throw new RepositoryException(
                    repository + ": expected at most " + Budget.BUNDLES + " jars, found more");
        }
        Map<Path, Known> before = known;
        Map<Path, Known> now = new HashMap<>();
        List<OfferedBundle> bundles = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Path jar : jars) {
            try {
                Known read = read(jar, before.get(jar));
                now.put(jar, read);
                read.bundle().ifPresent(bundles::add);
                read.problem().ifPresent(problems::add);
            } catch (IOException e) {
                problems.add(jar + ": cannot be read: " + e.getMessage());
            }
        }
        known = now;
        return new RepositoryContent(bundles, problems);
    }

    private Known read(Path jar, Known before) throws IOException {
        BasicFileAttributes file = Files.readAttributes(jar, BasicFileAttributes.class);
        if (before != null && before.isOf(file)) {
            return before;
        }
        Optional<OfferedBundle> bundle = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            bundle = JarReader.read(jar, repository);
        } catch (RepositoryException e) {
            problem = Optional.of(e.getMessage());
        }
        return new Known(file.lastModifiedTime(), file.size(), bundle, problem);
    }
}
