/**
 * Models as services: a model file that the container holds answers while the classes that it is
 * made of arrive, improve and leave.
 *
 * <p>{@link org.keratin.models.ModelService} is one of them; {@link
 * org.keratin.models.ModelServices} is the list of all; a {@link org.keratin.models.ModelListener}
 * is told what happens to them, and a {@link org.keratin.models.FileListener} of files of which
 * nothing becomes.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.2.0")
package org.keratin.models;
