/**
 * Keras's base classes, where a config names one itself ({@code keras.Layer}, {@code keras.Loss},
 * …).
 *
 * <p>As in Keras they can be made from a config and written again; what they leave to the classes
 * that extend them, such as a layer's call, is refused. Who writes a class of his own extends those
 * of the core, {@code org.keratin.core.layers.Layer} and so on.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.base;
