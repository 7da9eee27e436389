package org.keratin.core.internal.osgi;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.internal.catalogue.Builtin;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Group;
import org.keratin.core.internal.catalogue.Origin;
import org.keratin.core.internal.catalogue.Registry;
import org.keratin.core.internal.trust.Trust;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Keeps a registry equal to the class factories, function tables and dialects that are services at
 * this moment.
 */
final class Trackers {

    private final Registry registry;
    private final ServiceTracker<ClassFactory, Object> factories;
    private final ServiceTracker<FunctionTable, Object> tables;
    private final ServiceTracker<Dialect, Object> dialects;
    private final ServiceTracker<CatalogueListener, CatalogueListener> listeners;
    private final BundleContext context;
    private final Trust trust;
    private final SynchronousBundleListener uninstalls;

    Trackers(BundleContext context, Registry registry, Trust trust) {
        this.context = context;
        this.registry = registry;
        this.trust = trust;
        this.uninstalls = this::happened;
        Gate gate = new Gate(trust, registry);
        this.factories =
                new RegistryTracker<>(
                        context, ClassFactory.class, gate, this::putFactory, this::remove);
        this.tables =
                new RegistryTracker<>(
                        context, FunctionTable.class, gate, this::putTable, this::remove);
        this.dialects =
                new RegistryTracker<>(
                        context,
                        Dialect.class,
                        gate,
                        registry::putDialect,
                        registry::removeDialect);
        this.listeners = new ListenerTracker(context, registry);
    }

    void open() {
        context.addBundleListener(uninstalls);
        listeners.open();
        dialects.open();
        tables.open();
        factories.open();
    }

    void close() {
        registry.close();
        context.removeBundleListener(uninstalls);
        factories.close();
        tables.close();
        dialects.close();
        listeners.close();
    }

    private void putFactory(ServiceReference<ClassFactory> reference, ClassFactory factory) {
        ObjectName name = ServiceNames.of(reference);
        if (name != null) {
            registry.put(
                    reference,
                    List.of(Entry.ofClass(name, origin(reference), factory, kind(reference))),
                    group(reference));
        }
    }

    private void putTable(ServiceReference<FunctionTable> reference, FunctionTable table) {
        registry.put(reference, Entry.ofTable(table, origin(reference)));
    }

    private void remove(ServiceReference<?> reference) {
        registry.remove(reference, returning(reference.getBundle()));
    }

    /**
     * The id of a bundle that has stopped and is to start again, since it is being updated or
     * refreshed: the framework means it to run, and it does not.
     */
    private static OptionalLong returning(Bundle bundle) {
        if (bundle == null || bundle.getState() == Bundle.ACTIVE) {
            return OptionalLong.empty();
        }
        try {
            BundleStartLevel level = bundle.adapt(BundleStartLevel.class);
            return level != null && level.isPersistentlyStarted()
                    ? OptionalLong.of(bundle.getBundleId())
                    : OptionalLong.empty();
        } catch (IllegalStateException e) {
            // It is uninstalled by now.
            return OptionalLong.empty();
        }
    }

    private void happened(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            registry.gone(event.getBundle().getBundleId());
            trust.forget(event.getBundle().getBundleId());
        }
    }

    private static Group group(ServiceReference<?> reference) {
        return reference.getProperty(ServiceNames.CLASSES) instanceof Integer size
                        && reference.getBundle() != null
                ? new Group(reference.getBundle().getBundleId(), size)
                : null;
    }

    private static Kind kind(ServiceReference<?> reference) {
        Object property = reference.getProperty(ClassFactory.KIND);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(String.valueOf(property)))
                .findFirst()
                .orElse(null);
    }

    private static Origin origin(ServiceReference<?> reference) {
        Bundle bundle = reference.getBundle();
        Object ranking = reference.getProperty(Constants.SERVICE_RANKING);
        String name = bundle == null ? "" : bundle.getSymbolicName();
        return new Origin(
                name,
                bundle == null ? "0" : bundle.getVersion().toString(),
                ranking instanceof Integer number ? number : 0,
                (Long) reference.getProperty(Constants.SERVICE_ID),
                Builtin.BUNDLE.equals(name));
    }
}
