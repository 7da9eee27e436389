package org.keratin.repositories;

import java.util.List;

/**
 * What lies in a repository.
 *
 * @param bundles its bundles; fragments are none
 * @param problems what could not be read, each with the file and the reason
 */
public record RepositoryContent(List<OfferedBundle> bundles, List<String> problems) {

    /** Takes copies of the lists. */
    public RepositoryContent {
        bundles = List.copyOf(bundles);
        problems = List.copyOf(problems);
    }
}
