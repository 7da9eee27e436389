/**
 * How old configs are read: whoever knows how a generation of Keras wrote them publishes a {@link
 * org.keratin.core.dialect.Dialect} as a service.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core.dialect;
