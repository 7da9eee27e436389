package org.keratin.repositories.internal.read;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.keratin.repositories.Repository;

/** Makes repositories of what a configuration says. */
public final class Locations {

    private static final String EXPECTED =
            "expected folder:PATH, index:PATH or maven:PATH, the path being an absolute one";

    /** Files with properties have no lists; a path may well have commas. */
    private static final Pattern BETWEEN = Pattern.compile("[,\\s]+(?=(?:folder|index|maven):)");

    private Locations() {}

    /** The repositories of some lines, each with one or several, commas between them. */
    public static List<Repository> repositories(String... lines) {
        List<Repository> repositories = new ArrayList<>();
        for (String line : lines) {
            Arrays.stream(BETWEEN.split(line.strip()))
                    .filter(location -> !location.isBlank())
                    .map(Locations::repository)
                    .forEach(repositories::add);
        }
        return List.copyOf(repositories);
    }

    private static Repository repository(String location) {
        int colon = location.indexOf(':');
        String kind = location.substring(0, Math.max(0, colon));
        String place = location.substring(colon + 1);
        try {
            return switch (kind) {
                case "folder" -> new FolderRepository(location, absolute(place));
                case "index" -> new IndexRepository(location, absolute(place));
                case "maven" -> new MavenRepository(location, absolute(place));
                default -> new BrokenRepository(location, EXPECTED);
            };
        } catch (IllegalArgumentException e) {
            return new BrokenRepository(location, EXPECTED + ": " + e.getMessage());
        }
    }

    private static Path absolute(String place) {
        Path path = Path.of(place);
        if (!path.isAbsolute()) {
            throw new InvalidPathException(place, "it is not absolute");
        }
        return path.normalize();
    }
}
