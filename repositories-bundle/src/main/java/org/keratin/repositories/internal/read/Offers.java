package org.keratin.repositories.internal.read;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.repositories.OfferedBundle;
import org.osgi.framework.Version;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;

/** Makes offers of resources. */
final class Offers {

    private Offers() {}

    /**
     * An offer of a resource that says who it is.
     *
     * @throws IllegalArgumentException if it does not
     */
    static OfferedBundle of(
            Resource resource, URI content, Optional<String> sha256, String repository) {
        List<Capability> identities =
                resource.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE);
        if (identities.size() != 1) {
            throw new IllegalArgumentException(
                    "expected one osgi.identity, found " + identities.size());
        }
        Map<String, Object> identity = identities.get(0).getAttributes();
        Object name = identity.get(IdentityNamespace.IDENTITY_NAMESPACE);
        Object version = identity.get(IdentityNamespace.CAPABILITY_VERSION_ATTRIBUTE);
        if (!(name instanceof String text) || text.isBlank()) {
            throw new IllegalArgumentException("expected a symbolic name, found " + name);
        }
        return new OfferedBundle(
                text,
                version instanceof Version known ? known : Version.emptyVersion,
                content,
                sha256,
                repository,
                resource);
    }
}
