/** Class factories and function tables: what bundles publish, and what is known of it. */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core.catalogue;
