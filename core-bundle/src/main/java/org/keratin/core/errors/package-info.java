/**
 * What can go wrong, as a small family of exceptions.
 *
 * <p>Each says where in the config, what was found, what was expected and what to do next.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core.errors;
