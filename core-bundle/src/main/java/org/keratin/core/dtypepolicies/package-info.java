/** What a dtype policy extends ({@code keras.dtype_policies}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core.dtypepolicies;
