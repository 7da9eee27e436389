package org.keratin.files.internal.write;

/** A group or dataset that is to be written. */
sealed interface Hdf5Object permits Hdf5Group, Hdf5Dataset {

    /** Its header, in a file whose parts stand where {@code layout} says. */
    ObjectHeader header(Hdf5Layout layout);
}
