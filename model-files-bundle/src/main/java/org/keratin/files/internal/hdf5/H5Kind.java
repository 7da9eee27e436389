package org.keratin.files.internal.hdf5;

/** What a name in a group stands for. */
public enum H5Kind {
    GROUP,
    DATASET,
    SOFT_LINK,
    EXTERNAL_LINK,
    DATATYPE
}
