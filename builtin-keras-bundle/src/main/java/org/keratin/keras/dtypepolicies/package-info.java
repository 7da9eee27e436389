/** In which dtypes layers keep their weights and compute ({@code keras.dtype_policies}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.dtypepolicies;
