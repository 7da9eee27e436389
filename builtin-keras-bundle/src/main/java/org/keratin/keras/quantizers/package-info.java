/** How weights and activations are quantized ({@code keras.quantizers}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.quantizers;
