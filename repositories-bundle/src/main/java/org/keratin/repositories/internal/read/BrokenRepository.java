package org.keratin.repositories.internal.read;

import org.keratin.repositories.Repository;
import org.keratin.repositories.RepositoryContent;
import org.keratin.repositories.RepositoryException;

/** A line of the configuration that names no repository; it says so to whoever wants to read it. */
record BrokenRepository(String location, String problem) implements Repository {

    @Override
    public RepositoryContent content() {
        throw new RepositoryException(location + ": " + problem);
    }
}
