/** A safe view over jHDF: what is read is checked before memory is taken for it. */
package org.keratin.files.internal.hdf5;
