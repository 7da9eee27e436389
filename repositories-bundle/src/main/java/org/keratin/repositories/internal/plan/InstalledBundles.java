package org.keratin.repositories.internal.plan;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.keratin.repositories.OfferedBundle;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;

/** The bundles of the framework as they are at one moment. */
final class InstalledBundles {

    private final Map<Resource, Wiring> wirings = new LinkedHashMap<>();
    private final Set<BundleRevision> unresolved = new HashSet<>();
    private final Set<String> versions = new HashSet<>();
    private final Set<String> singletons = new HashSet<>();

    /** Takes them as {@code context} sees them. */
    InstalledBundles(BundleContext context) {
        for (Bundle bundle : context.getBundles()) {
            BundleRevision revision = bundle.adapt(BundleRevision.class);
            if (revision != null) {
                add(revision);
            }
        }
    }

    private void add(BundleRevision revision) {
        versions.add(revision.getSymbolicName() + " " + revision.getVersion());
        if (isSingleton(revision)) {
            singletons.add(revision.getSymbolicName());
        }
        BundleWiring wiring = revision.getWiring();
        if (wiring != null && wiring.isInUse()) {
            wirings.put(revision, wiring);
        } else if ((revision.getTypes() & BundleRevision.TYPE_FRAGMENT) == 0) {
            unresolved.add(revision);
        }
    }

    private static boolean isSingleton(Resource resource) {
        return Stream.of(IdentityNamespace.IDENTITY_NAMESPACE, BundleRevision.BUNDLE_NAMESPACE)
                .flatMap(namespace -> resource.getCapabilities(namespace).stream())
                .map(capability -> capability.getDirectives().get(Constants.SINGLETON_DIRECTIVE))
                .anyMatch("true"::equals);
    }

    /** Whether an offer could be installed beside what is there. */
    boolean leaveRoomFor(OfferedBundle offer) {
        return !versions.contains(offer.display())
                && !(singletons.contains(offer.name()) && isSingleton(offer.resource()));
    }

    Map<Resource, Wiring> wirings() {
        return wirings;
    }

    /** All that they provide. */
    Stream<Capability> capabilities() {
        return Stream.concat(
                wirings.values().stream()
                        .map(wiring -> wiring.getResourceCapabilities(null))
                        .flatMap(List::stream),
                unresolved.stream().flatMap(revision -> revision.getCapabilities(null).stream()));
    }
}
