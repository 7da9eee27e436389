package org.keratin.core.internal.osgi;

import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Objects;
import org.keratin.core.KerasObject;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.Kind;
import org.keratin.core.errors.FactoryException;
import org.keratin.core.internal.catalogue.Declared;
import org.keratin.core.internal.catalogue.Kinds;
import org.keratin.core.internal.catalogue.RecordClassFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * Publishes a class factory for each class that an active bundle's manifest declares, in that
 * bundle's name, so that it goes with the bundle. Loads the classes that manifests declare, and no
 * other, each when its first object is asked for.
 */
final class Extender implements BundleTrackerCustomizer<List<ServiceRegistration<ClassFactory>>> {

    private final BundleTracker<List<ServiceRegistration<ClassFactory>>> tracker;

    Extender(BundleContext context) {
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
    }

    void open() {
        tracker.open();
    }

    void close() {
        tracker.close();
    }

    @Override
    public List<ServiceRegistration<ClassFactory>> addingBundle(Bundle bundle, BundleEvent event) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        BundleContext owner = bundle.getBundleContext();
        if (revision == null || owner == null) {
            return null;
        }
        List<BundleCapability> capabilities = revision.getDeclaredCapabilities(Declared.NAMESPACE);
        if (capabilities.isEmpty() || !seesOurApi(bundle)) {
            return null;
        }
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        List<Declared> classes =
                capabilities.stream()
                        .map(capability -> Declared.of(capability.getAttributes()))
                        .filter(Objects::nonNull)
                        .toList();
        List<ServiceRegistration<ClassFactory>> registrations = new ArrayList<>();
        for (Declared declared : classes) {
            ClassFactory factory = new RecordClassFactory(() -> load(bundle, wiring, declared));
            Dictionary<String, Object> properties = properties(declared, classes.size());
            registrations.add(owner.registerService(ClassFactory.class, factory, properties));
        }
        return registrations;
    }

    /** Whether the bundle is wired to this core's API, and not to that of another version of it. */
    private static boolean seesOurApi(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return false;
        }
        try {
            return wiring.getClassLoader().loadClass(KerasObject.class.getName())
                    == KerasObject.class;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /**
     * Loads a class from the wiring that the bundle had when it became active. Asking the bundle
     * itself would resolve it where it is being updated, and so could make that update fail.
     */
    private static Class<? extends KerasObject> load(
            Bundle bundle, BundleWiring wiring, Declared declared) {
        try {
            ClassLoader loader = wiring.getClassLoader();
            if (loader == null) {
                throw new IllegalStateException("it has been updated or uninstalled");
            }
            return loader.loadClass(declared.className()).asSubclass(KerasObject.class);
        } catch (ClassNotFoundException
                | ClassCastException
                | LinkageError
                | IllegalStateException e) {
            throw new FactoryException(
                    declared.name().display(),
                    "cannot load "
                            + declared.className()
                            + " from "
                            + bundle.getSymbolicName()
                            + " "
                            + bundle.getVersion(),
                    e);
        }
    }

    private static Dictionary<String, Object> properties(Declared declared, int classes) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(ClassFactory.REGISTERED_NAME, declared.name().display());
        properties.put(ServiceNames.NAMES, declared.name().names().toArray(new String[0]));
        properties.put(
                ServiceNames.IDENTIFIERS, declared.name().identifiers().toArray(new String[0]));
        properties.put(ServiceNames.CLASS, declared.className());
        properties.put(ServiceNames.CLASSES, classes);
        Kind kind = declared.name().module() == null ? null : Kinds.ofExport(declared.name());
        if (kind != null) {
            properties.put(ClassFactory.KIND, kind.name());
        }
        return properties;
    }

    @Override
    public void modifiedBundle(
            Bundle bundle,
            BundleEvent event,
            List<ServiceRegistration<ClassFactory>> registrations) {
        // Active bundles change by leaving and coming back.
    }

    @Override
    public void removedBundle(
            Bundle bundle,
            BundleEvent event,
            List<ServiceRegistration<ClassFactory>> registrations) {
        registrations.forEach(Extender::unregister);
    }

    private static void unregister(ServiceRegistration<ClassFactory> registration) {
        try {
            registration.unregister();
        } catch (IllegalStateException e) {
            // The framework took it back already, with its bundle.
        }
    }
}
