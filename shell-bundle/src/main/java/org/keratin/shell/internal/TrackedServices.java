package org.keratin.shell.internal;

import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.errors.KeratinException;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** The services of a core that is a bundle, as they are there when a command is run. */
final class TrackedServices implements Services {

    private final ServiceTracker<Catalogue, Catalogue> catalogue;
    private final ServiceTracker<KerasDeserializer, KerasDeserializer> deserializer;
    private final ServiceTracker<KerasSerializer, KerasSerializer> serializer;
    private final ServiceTracker<KerasJson, KerasJson> json;

    TrackedServices(BundleContext context) {
        catalogue = new ServiceTracker<>(context, Catalogue.class, null);
        deserializer = new ServiceTracker<>(context, KerasDeserializer.class, null);
        serializer = new ServiceTracker<>(context, KerasSerializer.class, null);
        json = new ServiceTracker<>(context, KerasJson.class, null);
    }

    void open() {
        catalogue.open();
        deserializer.open();
        serializer.open();
        json.open();
    }

    void close() {
        catalogue.close();
        deserializer.close();
        serializer.close();
        json.close();
    }

    @Override
    public Catalogue catalogue() {
        return present(catalogue);
    }

    @Override
    public KerasDeserializer deserializer() {
        return present(deserializer);
    }

    @Override
    public KerasSerializer serializer() {
        return present(serializer);
    }

    @Override
    public KerasJson json() {
        return present(json);
    }

    private static <T> T present(ServiceTracker<T, T> tracker) {
        T service = tracker.getService();
        if (service == null) {
            throw new KeratinException(
                    "the bundle org.keratin.core is not running: start it, then try again");
        }
        return service;
    }
}
