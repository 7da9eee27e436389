package org.keratin.core.internal.osgi;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Tells a registry of each service that comes, changes its properties, or goes. A service of a
 * bundle that is not trusted is not even fetched.
 */
final class RegistryTracker<T> extends ServiceTracker<T, Object> {

    private static final Object REFUSED = new Object();

    private final Gate gate;
    private final BiConsumer<ServiceReference<T>, T> put;
    private final Consumer<ServiceReference<T>> remove;

    RegistryTracker(
            BundleContext context,
            Class<T> type,
            Gate gate,
            BiConsumer<ServiceReference<T>, T> put,
            Consumer<ServiceReference<T>> remove) {
        super(context, type, null);
        this.gate = gate;
        this.put = put;
        this.remove = remove;
    }

    @Override
    public Object addingService(ServiceReference<T> reference) {
        if (gate.refuses(reference)) {
            return REFUSED;
        }
        T service = context.getService(reference);
        if (service != null) {
            put.accept(reference, service);
        }
        return service;
    }

    @Override
    public void modifiedService(ServiceReference<T> reference, Object service) {
        if (service != REFUSED) {
            @SuppressWarnings("unchecked") // It is what addingService returned.
            T known = (T) service;
            put.accept(reference, known);
        }
    }

    @Override
    public void removedService(ServiceReference<T> reference, Object service) {
        if (service == REFUSED) {
            gate.left(reference);
        } else {
            remove.accept(reference);
            super.removedService(reference, service);
        }
    }
}
