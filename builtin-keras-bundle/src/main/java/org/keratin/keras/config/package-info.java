/** Values that stand in the configs of several Keras classes in more than one form. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.config;
