/** What is measured of predictions, over many batches ({@code keras.metrics}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.metrics;
