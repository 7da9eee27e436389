package org.keratin.repositories.internal.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.namespace.IdentityNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.resource.Capability;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;

/** Who needs whom for what, as the resolver decided. */
final class Wires {

    private final Resource wanted;
    private final Map<Resource, List<Wire>> wires;

    Wires(Resource wanted, Map<Resource, List<Wire>> wires) {
        this.wanted = wanted;
        this.wires = wires;
    }

    /** All bundles that anything is needed of, each behind those that it needs. */
    List<Resource> providersFirst() {
        List<Resource> ordered = new ArrayList<>();
        Map<Resource, Boolean> seen = new IdentityHashMap<>();
        Deque<Resource> open = new ArrayDeque<>(List.of(wanted));
        while (!open.isEmpty()) {
            Resource next = open.peek();
            if (seen.putIfAbsent(next, false) == null) {
                needs(next).stream().filter(need -> !seen.containsKey(need)).forEach(open::push);
            } else {
                open.pop();
                if (!seen.put(next, true) && next != wanted) {
                    ordered.add(next);
                }
            }
        }
        return ordered;
    }

    private Collection<Resource> needs(Resource resource) {
        Set<Resource> needs = new LinkedHashSet<>();
        for (Wire wire : wires.getOrDefault(resource, List.of())) {
            needs.add(wire.getProvider());
        }
        return needs;
    }

    /** Whether it provides a name that is missing. */
    boolean isWanted(Resource resource) {
        return needs(wanted).contains(resource);
    }

    /** Why a bundle is needed: the missing names that it provides, then what others need of it. */
    List<String> reasons(Resource resource) {
        Set<String> reasons = new LinkedHashSet<>();
        wires.getOrDefault(wanted, List.of()).stream()
                .filter(wire -> wire.getProvider().equals(resource))
                .map(wire -> String.valueOf(wire.getRequirement().getAttributes().get(Wanted.NAME)))
                .forEach(reasons::add);
        wires.forEach(
                (requirer, needed) ->
                        needed.stream()
                                .filter(wire -> requirer != wanted)
                                .filter(wire -> wire.getProvider().equals(resource))
                                .map(wire -> what(wire.getCapability()) + " for " + who(requirer))
                                .forEach(reasons::add));
        return List.copyOf(reasons);
    }

    private static String what(Capability capability) {
        String namespace = capability.getNamespace();
        Object value = capability.getAttributes().get(namespace);
        if (namespace.equals(PackageNamespace.PACKAGE_NAMESPACE)) {
            return "package " + value;
        }
        Object shown = value == null ? capability.getAttributes().get(Wanted.NAME) : value;
        return shown == null ? namespace : namespace + " " + shown;
    }

    private static String who(Resource resource) {
        return resource.getCapabilities(IdentityNamespace.IDENTITY_NAMESPACE).stream()
                .map(Capability::getAttributes)
                .map(
                        identity ->
                                identity.get(IdentityNamespace.IDENTITY_NAMESPACE)
                                        + " "
                                        + identity.get(
                                                IdentityNamespace.CAPABILITY_VERSION_ATTRIBUTE))
                .findFirst()
                .orElse("another");
    }
}
