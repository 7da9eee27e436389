package org.keratin.repositories.internal.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.FrameworkWiring;

/** What has been changed in the framework so far, to be undone if the rest cannot be done. */
final class Changes {

    private final BundleContext context;
    private final List<Bundle> all = new ArrayList<>();
    private final List<Bundle> installed = new ArrayList<>();
    private final List<Bundle> started = new ArrayList<>();

    Changes(BundleContext context) {
        this.context = context;
    }

    void installed(Bundle bundle) {
        installed.add(bundle);
        all.add(bundle);
    }

    /** One that was there before. */
    void toStart(Bundle bundle) {
        all.add(bundle);
    }

    Collection<Bundle> bundles() {
        return List.copyOf(all);
    }

    void startAll() throws BundleException {
        for (Bundle bundle : all) {
            start(bundle);
        }
    }

    void startFirstUnresolved() throws BundleException {
        for (Bundle bundle : all) {
            if (bundle.getState() == Bundle.INSTALLED) {
                start(bundle);
            }
        }
    }

    private void start(Bundle bundle) throws BundleException {
        boolean ran = bundle.getState() == Bundle.ACTIVE;
        if (!ran && !installed.contains(bundle)) {
            started.add(bundle); // Also if it fails: it is meant to run from then on.
        }
        bundle.start(Bundle.START_ACTIVATION_POLICY);
    }

    /** Undoes everything, the last first; returns what could not be undone. */
    List<String> undo() {
        List<String> left = new ArrayList<>();
        for (int i = started.size() - 1; i >= 0; i--) {
            try {
                started.get(i).stop();
            } catch (BundleException | IllegalStateException e) {
                left.add(started.get(i) + ": " + e.getMessage());
            }
        }
        for (int i = installed.size() - 1; i >= 0; i--) {
            try {
                installed.get(i).uninstall();
            } catch (BundleException | IllegalStateException e) {
                left.add(installed.get(i) + ": " + e.getMessage());
            }
        }
        forget();
        return left;
    }

    /**
     * Lets the framework forget what was uninstalled, unless somebody else was wired to it: others
     * are not restarted for this.
     */
    private void forget() {
        FrameworkWiring framework =
                context.getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        if (!installed.isEmpty()
                && installed.containsAll(framework.getDependencyClosure(installed))) {
            framework.refreshBundles(installed);
        }
    }
}
