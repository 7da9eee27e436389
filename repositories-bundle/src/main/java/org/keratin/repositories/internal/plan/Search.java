package org.keratin.repositories.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.Repository;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;

/**
 * What all repositories hold at one moment.
 *
 * @param looked the locations of all repositories
 * @param offers their bundles
 * @param problems what could not be read
 */
record Search(List<String> looked, List<OfferedBundle> offers, List<String> problems) {

    /** Reads all repositories; one that cannot be read is a problem and holds up no other. */
    static Search in(List<Repository> repositories) {
        List<OfferedBundle> offers = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Repository repository : repositories) {
            try {
                RepositoryContent content = repository.content();
                offers.addAll(content.bundles());
                problems.addAll(content.problems());
            } catch (RepositoryException e) {
                problems.add(e.getMessage());
            }
        }
        return new Search(
                repositories.stream().map(Repository::location).toList(), offers, problems);
    }

    /** Where it was looked, for an error. */
    String places() {
        return looked.isEmpty()
                ? "no repository is configured (docs/repositories.md)"
                : looked.stream().collect(Collectors.joining("\n    ", "looked into\n    ", ""));
    }
}
