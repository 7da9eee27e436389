package org.keratin.core.internal.osgi;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Tells a registry of each service that comes, changes its properties, or goes. */
final class RegistryTracker<T> extends ServiceTracker<T, T> {

    private final BiConsumer<ServiceReference<T>, T> put;
    private final Consumer<ServiceReference<T>> remove;

    RegistryTracker(
            BundleContext context,
            Class<T> type,
            BiConsumer<ServiceReference<T>, T> put,
            Consumer<ServiceReference<T>> remove) {
        super(context, type, null);
        this.put = put;
        this.remove = remove;
    }

    @Override
    public T addingService(ServiceReference<T> reference) {
        T service = super.addingService(reference);
        if (service != null) {
            put.accept(reference, service);
        }
        return service;
    }

    @Override
    public void modifiedService(ServiceReference<T> reference, T service) {
        put.accept(reference, service);
    }

    @Override
    public void removedService(ServiceReference<T> reference, T service) {
        remove.accept(reference);
        super.removedService(reference, service);
    }
}
