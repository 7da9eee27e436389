/** Learning rates that change with the step ({@code keras.optimizers.schedules}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.optimizers.schedules;
