/** What a learning-rate schedule extends ({@code keras.optimizers.schedules}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.core.optimizers.schedules;
