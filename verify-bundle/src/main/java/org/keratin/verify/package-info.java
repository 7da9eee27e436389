/**
 * Replays recorded cases of Keras classes and tells what differs: how an author of a Java class
 * proves it equal to its Python original.
 *
 * <p>{@link org.keratin.verify.CaseReader} reads cases from files, {@link
 * org.keratin.verify.Verifier} replays them.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.verify;
