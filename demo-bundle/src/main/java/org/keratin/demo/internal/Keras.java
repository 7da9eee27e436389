package org.keratin.demo.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.errors.KeratinException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The services that the tour uses.
 *
 * @param deserializer turns configs into objects
 * @param catalogue tells what is there
 * @param json reads configs
 */
record Keras(KerasDeserializer deserializer, Catalogue catalogue, KerasJson json) {

    /** Those that are there now. */
    static Keras in(BundleContext context) {
        return new Keras(
                service(context, KerasDeserializer.class),
                service(context, Catalogue.class),
                service(context, KerasJson.class));
    }

    private static <T> T service(BundleContext context, Class<T> type) {
        ServiceReference<T> reference = context.getServiceReference(type);
        T service = reference == null ? null : context.getService(reference);
        if (service == null) {
            throw new KeratinException("the bundle org.keratin.core is not running: start it");
        }
        return service;
    }

    /** A config that comes with the tour, as it was written. */
    static String text(String name) {
        try (InputStream bytes = Keras.class.getResourceAsStream(name + ".json")) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A config that comes with the tour. */
    Object config(String name) {
        return json.read(text(name));
    }
}
