package org.keratin.core.internal.osgi;

import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.core.internal.catalogue.Registry;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Tells a registry who listens. */
final class ListenerTracker extends ServiceTracker<CatalogueListener, CatalogueListener> {

    private final Registry registry;

    ListenerTracker(BundleContext context, Registry registry) {
        super(context, CatalogueListener.class, null);
        this.registry = registry;
    }

    @Override
    public CatalogueListener addingService(ServiceReference<CatalogueListener> reference) {
        CatalogueListener listener = super.addingService(reference);
        if (listener != null) {
            registry.addListener(listener);
        }
        return listener;
    }

    @Override
    public void removedService(
            ServiceReference<CatalogueListener> reference, CatalogueListener listener) {
        registry.removeListener(listener);
        super.removedService(reference, listener);
    }
}
