package org.keratin.core.internal.trust;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.keratin.core.trust.TrustPolicy;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/**
 * Tells which bundles the policy of the framework's property {@value #PROPERTY} refuses; none if
 * the property is not set. A bundle is checked once in each state, on the thread that asks and with
 * no lock held; what is remembered of it is a text.
 */
public final class Trust implements TrustPolicy {

    /** Framework property: the file that holds the policy. */
    public static final String PROPERTY = "org.keratin.trust";

    /** What was found out of a bundle with these contents; {@code reason} may be {@code null}. */
    private record Verdict(List<Long> contents, String reason) {}

    private final Policy policy;
    private final long own;
    private final Map<Long, Verdict> verdicts = new ConcurrentHashMap<>();

    /** Reads the policy that the framework of {@code context} names. */
    public Trust(BundleContext context) {
        String path = context.getProperty(PROPERTY);
        this.policy = path == null || path.isBlank() ? null : Policy.read(path.strip());
        this.own = context.getBundle().getBundleId();
    }

    @Override
    public Optional<String> refusal(Path jar) {
        return policy == null ? Optional.empty() : Identities.refusal(policy, jar);
    }

    @Override
    public Optional<String> refusal(Bundle bundle) {
        if (policy == null || isOurs(bundle)) {
            return Optional.empty();
        }
        List<Bundle> parts = new ArrayList<>(List.of(bundle));
        parts.addAll(fragments(bundle));
        List<Long> contents =
                parts.stream()
                        .flatMap(
                                part ->
                                        List.of(part.getBundleId(), part.getLastModified())
                                                .stream())
                        .toList();
        Verdict known = verdicts.get(bundle.getBundleId());
        if (known == null || !known.contents().equals(contents)) {
            known = new Verdict(contents, check(parts).orElse(null));
            verdicts.put(bundle.getBundleId(), known);
        }
        return Optional.ofNullable(known.reason());
    }

    /** Forgets a bundle that has gone. */
    public void forget(long bundle) {
        verdicts.remove(bundle);
    }

    // Whoever acts in the name of the framework has started it.
    private boolean isOurs(Bundle bundle) {
        return bundle != null
                && (bundle.getBundleId() == Constants.SYSTEM_BUNDLE_ID
                        || bundle.getBundleId() == own);
    }

    private Optional<String> check(List<Bundle> parts) {
        for (int i = 0; i < parts.size(); i++) {
            Bundle part = parts.get(i);
            String name = String.valueOf(part.getSymbolicName());
            String version = part.getVersion().toString();
            Optional<String> reason =
                    policy.refusal(new ContentEvidence(name, version, new BundleContent(part)));
            if (reason.isPresent()) {
                String fragment = i == 0 ? "" : "its fragment " + name + " " + version + ": ";
                return Optional.of(fragment + reason.get());
            }
        }
        return Optional.empty();
    }

    /** The fragments of a bundle: their classes are loaded as if they were its own. */
    private static List<Bundle> fragments(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        List<BundleWire> wires =
                wiring == null ? null : wiring.getProvidedWires(HostNamespace.HOST_NAMESPACE);
        return wires == null
                ? List.of()
                : wires.stream().map(wire -> wire.getRequirer().getBundle()).toList();
    }
}
