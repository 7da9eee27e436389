package org.keratin.shell.internal;

import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.ModelFiles;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/** The services of a core that is a bundle, as they are there when a command is run. */
final class TrackedServices implements Services {

    private final ServiceTracker<Catalogue, Catalogue> catalogue;
    private final ServiceTracker<KerasDeserializer, KerasDeserializer> deserializer;
    private final ServiceTracker<KerasSerializer, KerasSerializer> serializer;
    private final ServiceTracker<KerasJson, KerasJson> json;
    private final ServiceTracker<ModelFiles, ModelFiles> files;

    TrackedServices(BundleContext context) {
        catalogue = new ServiceTracker<>(context, Catalogue.class, null);
        deserializer = new ServiceTracker<>(context, KerasDeserializer.class, null);
        serializer = new ServiceTracker<>(context, KerasSerializer.class, null);
        json = new ServiceTracker<>(context, KerasJson.class, null);
        files = new ServiceTracker<>(context, ModelFiles.class, null);
    }

    void open() {
        catalogue.open();
        deserializer.open();
        serializer.open();
        json.open();
        files.open();
    }

    void close() {
        catalogue.close();
        deserializer.close();
        serializer.close();
        json.close();
        files.close();
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

    @Override
    public ModelFiles files() {
        return present(files, "org.keratin.files");
    }

    private static <T> T present(ServiceTracker<T, T> tracker) {
        return present(tracker, "org.keratin.core");
    }

    private static <T> T present(ServiceTracker<T, T> tracker, String bundle) {
        T service = tracker.getService();
        if (service == null) {
            throw new KeratinException(
                    "the bundle " + bundle + " is not running: start it, then try again");
        }
        return service;
    }
}
