/** Penalties on weights and outputs ({@code keras.regularizers}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.regularizers;
