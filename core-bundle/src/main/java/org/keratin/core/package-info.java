/**
 * The services that turn Keras configs into live objects and back.
 *
 * <p>{@link org.keratin.core.KerasDeserializer} and {@link org.keratin.core.KerasSerializer} are
 * the counterparts of {@code keras.saving.deserialize_keras_object} and {@code
 * serialize_keras_object}. In an OSGi framework they are services; elsewhere {@link
 * org.keratin.core.KeratinRuntime} makes them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core;
