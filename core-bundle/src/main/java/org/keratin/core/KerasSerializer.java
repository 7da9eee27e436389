package org.keratin.core;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns live objects into configs: {@code keras.saving.serialize_keras_object}, as a service.
 *
 * <p>What it gives is in today's form (Keras 3), and {@link KerasDeserializer} makes an equal
 * object from it.
 */
@ProviderType
public interface KerasSerializer {

    /**
     * The config of an object, a special form, or a plain value, list or map of these.
     *
     * @return plain values, in new maps and lists
     * @throws org.keratin.core.errors.ConfigException if a value has no form in a config
     */
    Object serialize(Object object);

    /**
     * The config of an object as {@link #serialize} gives it, but for layers that several places in
     * it hold: those carry a {@code shared_object_id}, so that one layer is made of them again.
     * Model files are written so. A serializer that cannot tell gives what {@link #serialize} does.
     */
    default Object serializeShared(Object object) {
        return serialize(object);
    }
}
