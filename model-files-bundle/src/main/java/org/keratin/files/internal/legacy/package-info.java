/** Files of Keras 1 and 2, and whole models in HDF5 of any age. */
package org.keratin.files.internal.legacy;
