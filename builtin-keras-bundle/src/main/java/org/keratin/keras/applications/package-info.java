/**
 * The layers that models of {@code keras.applications} bring along, which Keras itself does not
 * export.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.applications;
