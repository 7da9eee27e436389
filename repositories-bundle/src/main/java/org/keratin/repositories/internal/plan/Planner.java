package org.keratin.repositories.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.felix.resolver.Logger;
import org.apache.felix.resolver.ResolverImpl;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.trust.TrustPolicy;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.PlannedBundle;
import org.keratin.repositories.Repository;
import org.keratin.repositories.ResolutionPlan;
import org.keratin.repositories.UnresolvedException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.resource.Requirement;
import org.osgi.resource.Resource;
import org.osgi.resource.Wire;
import org.osgi.service.resolver.ResolutionException;

/** Finds out which bundles provide missing names, and what these need; changes nothing. */
public final class Planner {

    private final BundleContext context;
    private final Catalogue catalogue;
    private final TrustPolicy trust;

    /** Plans for the framework of {@code context}. */
    public Planner(BundleContext context, Catalogue catalogue, TrustPolicy trust) {
        this.context = context;
        this.catalogue = catalogue;
        this.trust = trust;
    }

    /**
     * Plans for those of {@code names} that nobody provides.
     *
     * @throws UnresolvedException if not all of them can be provided
     */
    public ResolutionPlan plan(List<Repository> repositories, Collection<String> names) {
        List<String> missing =
                names.stream()
                        .filter(name -> catalogue.providers(name).isEmpty())
                        .distinct()
                        .sorted()
                        .toList();
        if (missing.isEmpty()) {
            return new ResolutionPlan(missing, List.of(), List.of());
        }
        Search search = Search.in(repositories);
        InstalledBundles installed = new InstalledBundles(context);
        Checks checks = new Checks(trust);
        List<OfferedBundle> offers =
                new ArrayList<>(search.offers().stream().filter(installed::leaveRoomFor).toList());
        while (true) {
            Resource wanted = Wanted.of(missing);
            PlanContext choices =
                    new PlanContext(
                            wanted, installed, offers, revision -> starts(revision, checks));
            requireProviders(wanted, choices, search, checks);
            Map<Resource, List<Wire>> wires = resolve(choices, missing, search, checks);
            List<OfferedBundle> refused =
                    wires.keySet().stream()
                            .map(choices::offer)
                            .filter(offer -> offer != null && !checks.pass(offer))
                            .toList();
            if (refused.isEmpty()) {
                return plan(missing, new Wires(wanted, wires), choices, search, checks);
            }
            offers.removeAll(refused);
        }
    }

    /** A bundle that runs would provide its classes already, if it were let. */
    private static boolean starts(BundleRevision revision, Checks checks) {
        int state = revision.getBundle().getState();
        return (state == Bundle.INSTALLED || state == Bundle.RESOLVED) && checks.pass(revision);
    }

    private void requireProviders(
            Resource wanted, PlanContext choices, Search search, Checks checks) {
        List<String> nowhere =
                wanted.getRequirements(null).stream()
                        .filter(requirement -> choices.findProviders(requirement).isEmpty())
                        .map(Planner::name)
                        .toList();
        if (!nowhere.isEmpty()) {
            List<String> refused =
                    nowhere.stream()
                            .map(catalogue::refused)
                            .flatMap(Optional::stream)
                            .map(refusal -> refusal + " (docs/security.md#trust)")
                            .distinct()
                            .toList();
            throw unresolved(
                    "no repository has a bundle that provides " + String.join(", ", nowhere),
                    nowhere,
                    Stream.concat(refused.stream(), checks.refusals().stream()).toList(),
                    search);
        }
    }

    private static String name(Requirement requirement) {
        return (String) requirement.getAttributes().get(Wanted.NAME);
    }

    private static Map<Resource, List<Wire>> resolve(
            PlanContext choices, List<String> missing, Search search, Checks checks) {
        try {
            return new ResolverImpl(new Logger(0), 1).resolve(choices);
        } catch (ResolutionException e) {
            throw unresolved(
                    "bundles that provide "
                            + String.join(", ", missing)
                            + " are there, but something that they need is not: "
                            + e.getMessage(),
                    missing,
                    checks.refusals(),
                    search);
        }
    }

    private static UnresolvedException unresolved(
            String what, List<String> names, List<String> refusals, Search search) {
        StringBuilder text = new StringBuilder(what);
        refusals.forEach(refusal -> text.append("\n  ").append(refusal));
        search.problems().forEach(problem -> text.append("\n  ").append(problem));
        text.append("\n  ").append(search.places());
        return new UnresolvedException(text.toString(), names, search.looked());
    }

    private static ResolutionPlan plan(
            List<String> missing, Wires wires, PlanContext choices, Search search, Checks checks) {
        List<PlannedBundle> bundles = new ArrayList<>();
        for (Resource resource : wires.providersFirst()) {
            OfferedBundle offer = choices.offer(resource);
            if (offer != null) {
                bundles.add(
                        new PlannedBundle(
                                offer.name(),
                                offer.version().toString(),
                                Optional.of(offer),
                                -1,
                                checks.digest(offer),
                                wires.reasons(resource)));
            } else if (wires.isWanted(resource) && resource instanceof BundleRevision revision) {
                bundles.add(
                        new PlannedBundle(
                                revision.getSymbolicName(),
                                revision.getVersion().toString(),
                                Optional.empty(),
                                revision.getBundle().getBundleId(),
                                "",
                                wires.reasons(resource)));
            }
        }
        List<String> problems = new ArrayList<>(checks.refusals());
        problems.addAll(search.problems());
        return new ResolutionPlan(missing, bundles, problems);
    }
}
