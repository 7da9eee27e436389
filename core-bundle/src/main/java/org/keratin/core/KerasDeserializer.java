package org.keratin.core;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Turns configs into live objects: {@code keras.saving.deserialize_keras_object}, as a service.
 *
 * <p>Each call works on the class factories that are present when it begins, and looks up every
 * name that the config needs before it makes anything. Safe for any number of threads.
 *
 * <pre>{@code
 * Optimizer adam = keras.deserialize(json.read(text), Optimizer.class);
 * }</pre>
 */
@ProviderType
public interface KerasDeserializer {

    /**
     * Makes what a config describes.
     *
     * @param config plain values, as {@link KerasJson} reads them: maps, lists, strings, booleans,
     *     numbers, {@code null}
     * @return a Keras object; or, where the config describes none, a plain value, list, map or
     *     special form ({@code null} for {@code null})
     * @throws org.keratin.core.errors.MissingClassException if nobody publishes a class that the
     *     config names
     * @throws org.keratin.core.errors.ConfigException if it does not describe an object of its
     *     class
     */
    default Object deserialize(Object config) {
        return deserialize(config, DeserializeOptions.DEFAULT).object();
    }

    /** Makes what a config describes, and tells what an old dialect said otherwise. */
    Deserialized deserialize(Object config, DeserializeOptions options);

    /**
     * Makes the object of type {@code type} that a config describes; a string is an identifier
     * ({@code "relu"}, {@code "mse"}).
     *
     * @throws org.keratin.core.errors.ConfigException if it describes something else
     */
    default <T> T deserialize(Object config, Class<T> type) {
        return deserialize(config, type, DeserializeOptions.DEFAULT);
    }

    /** Makes the object of type {@code type} that a config describes. */
    <T> T deserialize(Object config, Class<T> type, DeserializeOptions options);

    /**
     * Looks every name of a config up and checks its values, as {@link #deserialize(Object,
     * DeserializeOptions)} does before it makes anything, and makes nothing. What only shows when
     * an object is made (shapes that do not fit, say) is not found.
     *
     * @throws org.keratin.core.errors.KeratinException as deserialize would throw
     */
    void check(Object config, DeserializeOptions options);
}
