/** What Keras 2 and 3 keep of {@code compile} ({@code keras.engine.compile_utils}). */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package org.keratin.keras.engine.compileutils;
