/**
 * How a class says what its config is: a record, and the annotations on its components.
 *
 * <p>From this one description come binding, defaults, checks, {@code get_config}, what the shell
 * shows and the documentation.
 *
 * <p>The annotations are allowed on fields for one reason: a record's fields take over those of its
 * components, and there bnd sees them. It does not look at components, so a bundle that uses
 * nothing else of this package would not import it, and its annotations would not be found.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core.config;
