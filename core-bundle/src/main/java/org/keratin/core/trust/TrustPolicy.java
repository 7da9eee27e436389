package org.keratin.core.trust;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Bundle;

/**
 * What the trust policy of the framework says of bundles, as a service in a framework. Without a
 * policy nobody is refused.
 */
@ProviderType
public interface TrustPolicy {

    /** Why the classes of an installed bundle are not taken; empty if they are. */
    Optional<String> refusal(Bundle bundle);

    /**
     * Why the classes of a bundle in a file would not be taken; empty if they would be. A file that
     * cannot be checked is refused.
     */
    Optional<String> refusal(Path jar);
}
