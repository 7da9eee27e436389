package org.keratin.files.internal;

import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.files.ModelFiles;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;

/**
 * Publishes {@link ModelFiles} while the core's services are there. They are registered together
 * and leave together; the one that is registered last, the JSON, stands for all.
 */
public final class Activator
        implements BundleActivator,
                ServiceTrackerCustomizer<KerasJson, ServiceRegistration<ModelFiles>> {

    private BundleContext context;
    private ServiceTracker<KerasJson, ServiceRegistration<ModelFiles>> json;
    private ServiceTracker<KerasDeserializer, KerasDeserializer> deserializer;
    private ServiceTracker<KerasSerializer, KerasSerializer> serializer;
    private ServiceTracker<Catalogue, Catalogue> catalogue;

    @Override
    public void start(BundleContext bundleContext) {
        context = bundleContext;
        deserializer = new ServiceTracker<>(context, KerasDeserializer.class, null);
        serializer = new ServiceTracker<>(context, KerasSerializer.class, null);
        catalogue = new ServiceTracker<>(context, Catalogue.class, null);
        catalogue.open();
        deserializer.open();
        serializer.open();
        json = new ServiceTracker<>(context, KerasJson.class, this);
        json.open();
    }

    @Override
    public void stop(BundleContext bundleContext) {
        json.close();
        serializer.close();
        deserializer.close();
        catalogue.close();
    }

    @Override
    public ServiceRegistration<ModelFiles> addingService(ServiceReference<KerasJson> reference) {
        KerasDeserializer reader = deserializer.getService();
        KerasSerializer writer = serializer.getService();
        KerasJson text = context.getService(reference);
        Catalogue names = catalogue.getService();
        if (reader == null || writer == null || text == null || names == null) {
            return null;
        }
        return context.registerService(
                ModelFiles.class, ModelFiles.of(reader, writer, text, names), null);
    }

    @Override
    public void modifiedService(
            ServiceReference<KerasJson> reference, ServiceRegistration<ModelFiles> files) {
        // Nothing of it is used but the object.
    }

    @Override
    public void removedService(
            ServiceReference<KerasJson> reference, ServiceRegistration<ModelFiles> files) {
        files.unregister();
        context.ungetService(reference);
    }
}
