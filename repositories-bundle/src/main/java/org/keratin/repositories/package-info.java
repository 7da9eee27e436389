/**
 * Finds the bundles that bring missing classes in repositories, and installs them.
 *
 * <p>{@link org.keratin.repositories.Repositories} plans and installs; a {@link
 * org.keratin.repositories.Repository} is a place where bundles lie.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.repositories;
