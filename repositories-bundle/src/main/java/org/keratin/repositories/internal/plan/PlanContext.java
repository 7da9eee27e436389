package org.keratin.repositories.internal.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.utils.resource.CapabilitySet;
import org.apache.felix.utils.resource.RequirementImpl;
import org.apache.felix.utils.resource.SimpleFilter;
import org.keratin.repositories.OfferedBundle;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Capability;
import org.osgi.resource.Namespace;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wiring;
import org.osgi.service.resolver.HostedCapability;
import org.osgi.service.resolver.ResolveContext;

/** What the resolver may choose from: installed bundles first, then offers, the newest first. */
final class PlanContext extends ResolveContext {

    private final Resource wanted;
    private final InstalledBundles installed;
    private final Predicate<BundleRevision> startable;
    private final Map<Resource, OfferedBundle> offers = new IdentityHashMap<>();
    private final Map<Resource, Integer> order = new IdentityHashMap<>();
    private final Map<String, List<Capability>> capabilities;

    /**
     * Makes one.
     *
     * @param offers in the order of their repositories
     * @param startable whether an installed bundle would provide its classes if it were started
     */
    PlanContext(
            Resource wanted,
            InstalledBundles installed,
            List<OfferedBundle> offers,
            Predicate<BundleRevision> startable) {
        this.wanted = wanted;
        this.installed = installed;
        this.startable = startable;
        for (OfferedBundle offer : offers) {
            this.offers.put(offer.resource(), offer);
            order.put(offer.resource(), order.size());
        }
        this.capabilities =
                Stream.concat(
                                installed.capabilities(),
                                offers.stream()
                                        .flatMap(o -> o.resource().getCapabilities(null).stream()))
                        .collect(
                                Collectors.groupingBy(
                                        Capability::getNamespace,
                                        HashMap::new,
                                        Collectors.toList()));
    }

    /** The offer that a resource is, or {@code null} if it is installed. */
    OfferedBundle offer(Resource resource) {
        return offers.get(resource);
    }

    @Override
    public Collection<Resource> getMandatoryResources() {
        return List.of(wanted);
    }

    @Override
    public List<Capability> findProviders(Requirement requirement) {
        SimpleFilter filter = RequirementImpl.getFilter(requirement);
        // What is optional is taken where it is, and brings nothing along.
        boolean anywhere = !RequirementImpl.isOptional(requirement);
        return capabilities.getOrDefault(requirement.getNamespace(), List.of()).stream()
                .filter(capability -> anywhere || offer(capability.getResource()) == null)
                .filter(capability -> isUseful(capability, requirement))
                .filter(capability -> CapabilitySet.matches(capability, filter))
                .sorted(
                        Comparator.comparingInt(this::distance)
                                .thenComparing(PlanContext::version, Comparator.reverseOrder())
                                .thenComparing(this::bundleVersion, Comparator.reverseOrder())
                                .thenComparing(c -> order.getOrDefault(c.getResource(), 0)))
                // Which the resolver shortens as it tries.
                .collect(Collectors.toList());
    }

    private boolean isUseful(Capability capability, Requirement requirement) {
        return requirement.getResource() != wanted
                || !(capability.getResource() instanceof BundleRevision revision)
                || startable.test(revision);
    }

    private int distance(Capability capability) {
        if (installed.wirings().containsKey(capability.getResource())) {
            return 0;
        }
        return offer(capability.getResource()) == null ? 1 : 2;
    }

    private static Version version(Capability capability) {
        return capability.getAttributes().get(Constants.VERSION_ATTRIBUTE) instanceof Version known
                ? known
                : Version.emptyVersion;
    }

    private Version bundleVersion(Capability capability) {
        OfferedBundle offer = offer(capability.getResource());
        if (offer != null) {
            return offer.version();
        }
        return capability.getResource() instanceof BundleRevision revision
                ? revision.getVersion()
                : Version.emptyVersion;
    }

    @Override
    public int insertHostedCapability(List<Capability> all, HostedCapability hosted) {
        all.add(hosted);
        return all.size() - 1;
    }

    @Override
    public boolean isEffective(Requirement requirement) {
        Map<String, String> directives = requirement.getDirectives();
        String effective = directives.get(Namespace.REQUIREMENT_EFFECTIVE_DIRECTIVE);
        return (effective == null || effective.equals(Namespace.EFFECTIVE_RESOLVE))
                && !"dynamic".equals(directives.get(Namespace.REQUIREMENT_RESOLUTION_DIRECTIVE));
    }

    @Override
    public Map<Resource, Wiring> getWirings() {
        return installed.wirings();
    }
}
