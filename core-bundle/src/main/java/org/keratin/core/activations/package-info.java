/** What an activation function extends ({@code keras.activations}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core.activations;
