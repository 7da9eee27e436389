package org.keratin.core.internal.osgi;

import java.util.Arrays;
import java.util.List;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.dialect.Dialect;
import org.keratin.core.internal.catalogue.Builtin;
import org.keratin.core.internal.catalogue.Entry;
import org.keratin.core.internal.catalogue.Origin;
import org.keratin.core.internal.catalogue.Registry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Keeps a registry equal to the class factories, function tables and dialects that are services at
 * this moment.
 */
final class Trackers {

    private final Registry registry;
    private final ServiceTracker<ClassFactory, ClassFactory> factories;
    private final ServiceTracker<FunctionTable, FunctionTable> tables;
    private final ServiceTracker<Dialect, Dialect> dialects;
    private final ServiceTracker<CatalogueListener, CatalogueListener> listeners;

    Trackers(BundleContext context, Registry registry) {
        this.registry = registry;
        this.factories =
                new RegistryTracker<>(
                        context, ClassFactory.class, this::putFactory, registry::remove);
        this.tables =
                new RegistryTracker<>(
                        context, FunctionTable.class, this::putTable, registry::remove);
        this.dialects =
                new RegistryTracker<>(
                        context, Dialect.class, registry::putDialect, registry::removeDialect);
        this.listeners = new ListenerTracker(context, registry);
    }

    void open() {
        listeners.open();
        dialects.open();
        tables.open();
        factories.open();
    }

    void close() {
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
                    List.of(Entry.ofClass(name, origin(reference), factory, kind(reference))));
        }
    }

    private void putTable(ServiceReference<FunctionTable> reference, FunctionTable table) {
        registry.put(reference, Entry.ofTable(table, origin(reference)));
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
