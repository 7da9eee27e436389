/**
 * Values that a config may hold beside plain ones: Keras's special forms ({@code __tuple__}, {@code
 * __slice__}, …) as Java values.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core.values;
