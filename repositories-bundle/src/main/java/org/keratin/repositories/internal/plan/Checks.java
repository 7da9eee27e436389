package org.keratin.repositories.internal.plan;

import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keratin.core.trust.Identity;
import org.keratin.core.trust.TrustPolicy;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.RepositoryException;
import org.osgi.framework.wiring.BundleRevision;

/** Which bundles may be planned, found out once for each and only where it matters. */
final class Checks {

    private record Verdict(String digest, Optional<String> refusal) {}

    private final TrustPolicy trust;
    private final Map<OfferedBundle, Verdict> verdicts = new IdentityHashMap<>();
    private final Set<String> refusals = new LinkedHashSet<>();

    Checks(TrustPolicy trust) {
        this.trust = trust;
    }

    /** Whether an offer may be installed. */
    boolean pass(OfferedBundle offer) {
        return verdict(offer).refusal().isEmpty();
    }

    /** The digest of an offer that passes. */
    String digest(OfferedBundle offer) {
        return verdict(offer).digest();
    }

    /** Whether an installed bundle that does not run may be started. */
    boolean pass(BundleRevision revision) {
        Optional<String> refusal = trust.refusal(revision.getBundle());
        refusal.ifPresent(
                reason ->
                        refusals.add(
                                revision.getSymbolicName()
                                        + " "
                                        + revision.getVersion()
                                        + " (installed) is not trusted: "
                                        + reason));
        return refusal.isEmpty();
    }

    /** What did not pass, and why. */
    List<String> refusals() {
        return List.copyOf(refusals);
    }

    private Verdict verdict(OfferedBundle offer) {
        Verdict known = verdicts.get(offer);
        if (known == null) {
            known = check(offer);
            verdicts.put(offer, known);
            known.refusal().ifPresent(refusals::add);
        }
        return known;
    }

    private Verdict check(OfferedBundle offer) {
        try (Fetched fetched = Fetched.of(offer)) {
            Identity identity = fetched.identity();
            return new Verdict(
                    identity.digest(),
                    trust.refusal(fetched.file())
                            .map(
                                    reason ->
                                            offer.display()
                                                    + " ("
                                                    + offer.content()
                                                    + ") is not trusted: "
                                                    + reason));
        } catch (RepositoryException e) {
            return new Verdict("", Optional.of(e.getMessage()));
        }
    }
}
