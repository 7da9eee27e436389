package org.keratin.repositories.internal.plan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.keratin.core.trust.TrustPolicy;
import org.keratin.repositories.InstallException;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.PlannedBundle;
import org.keratin.repositories.RepositoryException;
import org.keratin.repositories.ResolutionPlan;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Does what a plan says: all of it, or nothing. One at a time; whoever comes meanwhile is told so
 * and does not wait, since the bundles that are started may do anything.
 */
public final class Installer {

    private final BundleContext context;
    private final TrustPolicy trust;
    private final AtomicBoolean busy = new AtomicBoolean();

    /** Installs into the framework of {@code context}. */
    public Installer(BundleContext context, TrustPolicy trust) {
        this.context = context;
        this.trust = trust;
    }

    /**
     * Installs and starts.
     *
     * @throws InstallException if that is not possible; nothing of it is left then
     */
    public void install(ResolutionPlan plan) {
        if (!busy.compareAndSet(false, true)) {
            throw new InstallException(
                    "other bundles are being installed at this moment; try again when that is done");
        }
        try {
            Changes changes = new Changes(context);
            try {
                apply(plan, changes);
            } catch (BundleException
                    | IOException
                    | RepositoryException
                    | IllegalStateException
                    | SecurityException e) {
                List<String> left = changes.undo();
                throw new InstallException(
                        e.getMessage()
                                + (left.isEmpty()
                                        ? "\n  nothing was installed"
                                        : "\n  could not be undone: " + String.join(", ", left)),
                        e);
            } catch (RuntimeException | Error e) {
                // Whatever an activator throws past the framework.
                changes.undo();
                throw e;
            }
        } finally {
            busy.set(false);
        }
    }

    private void apply(ResolutionPlan plan, Changes changes) throws BundleException, IOException {
        for (PlannedBundle planned : plan.bundles()) {
            if (planned.offer().isPresent()) {
                changes.installed(install(planned, planned.offer().get()));
            } else {
                changes.toStart(present(planned));
            }
        }
        FrameworkWiring framework =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (!framework.resolveBundles(changes.bundles())) {
            changes.startFirstUnresolved(); // It says what is missing.
            throw new BundleException("the framework does not resolve the bundles");
        }
        changes.startAll();
    }

    private Bundle present(PlannedBundle planned) throws BundleException {
        Bundle bundle = context.getBundle(planned.bundleId());
        if (bundle == null) {
            throw new BundleException(planned.display() + " was uninstalled meanwhile; plan anew");
        }
        return bundle;
    }

    private Bundle install(PlannedBundle planned, OfferedBundle offer)
            throws BundleException, IOException {
        try (Fetched fetched = Fetched.of(offer)) {
            String digest = fetched.identity().digest();
            if (!digest.equals(planned.digest())) {
                throw new BundleException(
                        offer.content()
                                + ": expected the digest "
                                + planned.digest()
                                + ", found "
                                + digest
                                + ": it was replaced meanwhile; plan anew");
            }
            Optional<String> refusal = trust.refusal(fetched.file());
            if (refusal.isPresent()) {
                throw new BundleException(offer.display() + " is not trusted: " + refusal.get());
            }
            String location = location(offer, digest);
            if (context.getBundle(location) != null) {
                throw new BundleException(planned.display() + " is installed by now; plan anew");
            }
            try (InputStream bytes = Files.newInputStream(fetched.file())) {
                return context.installBundle(location, bytes);
            }
        }
    }

    /** Where the jar lies; an older one from the same place may be installed still. */
    private String location(OfferedBundle offer, String digest) {
        String location = offer.content().toString();
        return context.getBundle(location) == null ? location : location + "#" + digest;
    }
}
