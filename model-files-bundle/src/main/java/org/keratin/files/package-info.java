/**
 * Model files of every dialect of Keras: {@link org.keratin.files.ModelFiles} loads, inspects,
 * writes and converts them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.files;
