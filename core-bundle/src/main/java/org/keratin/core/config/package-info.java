/**
 * How a class says what its config is: a record, and the annotations on its components.
 *
 * <p>From this one description come binding, defaults, checks, {@code get_config}, what the shell
 * shows and the documentation.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core.config;
