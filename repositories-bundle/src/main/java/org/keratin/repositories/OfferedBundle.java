package org.keratin.repositories;

import java.net.URI;
import java.util.Optional;
import org.osgi.framework.Version;
import org.osgi.resource.Resource;

/**
 * A bundle that lies in a repository.
 *
 * @param name its symbolic name
 * @param version its version
 * @param content where its jar is
 * @param sha256 the SHA-256 of the jar in hexadecimal, if the repository says it
 * @param repository the location of the repository
 * @param resource what it provides and requires
 */
public record OfferedBundle(
        String name,
        Version version,
        URI content,
        Optional<String> sha256,
        String repository,
        Resource resource) {

    /** {@code com.acme.layers 2.1.0}. */
    public String display() {
        return name + " " + version;
    }
}
