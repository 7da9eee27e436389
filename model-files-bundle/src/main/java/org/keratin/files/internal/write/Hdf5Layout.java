package org.keratin.files.internal.write;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where each part of an HDF5 file stands. How long a header is does not depend on the addresses in
 * it, so that all are known before the first byte is written, and the file is written from its
 * beginning to its end.
 */
final class Hdf5Layout {

    /** What the superblock takes, at the beginning of a file. */
    static final int START = 48;

    private static final int ALIGNMENT = 8;

    private final Map<Hdf5Object, Long> addresses = new IdentityHashMap<>();
    private final Map<Hdf5Object, Long> dataAddresses = new IdentityHashMap<>();
    private final long end;

    Hdf5Layout(Hdf5Group root) {
        this.end = place(root, START);
    }

    private long place(Hdf5Object object, long start) {
        addresses.put(object, start);
        long next = aligned(start + object.header(this).toBytes().length);
        if (object instanceof Hdf5Dataset dataset) {
            dataAddresses.put(dataset, next);
            return aligned(next + dataset.bytes());
        }
        for (Hdf5Object child : ((Hdf5Group) object).children().values()) {
            next = place(child, next);
        }
        return next;
    }

    private static long aligned(long address) {
        return Math.addExact(address, ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** Where an object's header stands; 0 while that is not known. */
    long address(Hdf5Object object) {
        return addresses.getOrDefault(object, 0L);
    }

    /** Where a dataset's elements stand; 0 while that is not known. */
    long dataAddress(Hdf5Dataset dataset) {
        return dataAddresses.getOrDefault(dataset, 0L);
    }

    /** How long the file is. */
    long end() {
        return end;
    }
}
