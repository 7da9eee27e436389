package org.keratin.it;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.util.tracker.ServiceTracker;

/** What tests ask of the running framework. */
final class Keratin {

    private static final long PATIENCE = 30_000;

    private final BundleContext context;

    Keratin(BundleContext context) {
        this.context = context;
    }

    /** The service of a type, as soon as there is one. */
    <S> S service(Class<S> type) {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(context, type, null);
        tracker.open();
        try {
            S service = tracker.waitForService(PATIENCE);
            if (service == null) {
                throw new AssertionError("no service " + type.getName());
            }
            return service;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            tracker.close();
        }
    }

    Object make(String json) {
        return service(KerasDeserializer.class).deserialize(service(KerasJson.class).read(json));
    }

    /** Makes an object of a registered class with an empty config. */
    Object makeRegistered(String registeredName) {
        return service(KerasDeserializer.class)
                .deserialize(
                        Map.of(
                                "class_name",
                                "X",
                                "registered_name",
                                registeredName,
                                "config",
                                Map.of()));
    }

    Object serialize(Object object) {
        return service(KerasSerializer.class).serialize(object);
    }

    Catalogue catalogue() {
        return service(Catalogue.class);
    }

    Bundle bundle(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no bundle " + symbolicName));
    }

    /** Installs the sample plug-in from the jar that the build made. */
    Bundle installSample() throws BundleException {
        return context.installBundle(sampleJar().toUri().toString());
    }

    static Path sampleJar() {
        return Path.of(System.getProperty("keratin.bundles"), "org.keratin.sample.jar");
    }
}
