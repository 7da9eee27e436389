package org.keratin.repositories;

import org.osgi.annotation.versioning.ProviderType;

/** A place where bundles lie: a folder, an index, a Maven repository on disk. */
@ProviderType
public interface Repository {

    /** What the configuration calls it: its kind and where it is, {@code folder:/opt/plugins}. */
    String location();

    /**
     * What lies there at this moment. What did not change since it was read last is not read again.
     *
     * @throws RepositoryException if it cannot be read at all; what is wrong with a part of it is
     *     told beside the rest
     */
    RepositoryContent content();
}
