/** The layout of Keras 3: {@code .keras} and {@code .weights.h5}. */
package org.keratin.files.internal.keras3;
