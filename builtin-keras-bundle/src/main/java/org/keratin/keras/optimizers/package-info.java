/** How variables follow their gradients ({@code keras.optimizers}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.optimizers;
