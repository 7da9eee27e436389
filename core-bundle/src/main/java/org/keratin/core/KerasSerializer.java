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
}
