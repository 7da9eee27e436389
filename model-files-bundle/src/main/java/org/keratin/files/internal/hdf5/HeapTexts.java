package org.keratin.files.internal.hdf5;

import io.jhdf.GlobalHeap;
import io.jhdf.api.Attribute;
import io.jhdf.storage.HdfBackingStorage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/** The texts of varying length that an attribute refers to. */
final class HeapTexts {

    private final Attribute attribute;

    HeapTexts(Attribute attribute) {
        this.attribute = attribute;
    }

    /** How long they are together, a text that several elements share counted for each. */
    long totalBytes() {
        HdfBackingStorage storage = attribute.getNode().getHdfFile().getHdfBackingStorage();
        int offsets = storage.getSizeOfOffsets();
        ByteBuffer entries = attribute.getBuffer().duplicate().order(ByteOrder.LITTLE_ENDIAN);
        Map<Long, GlobalHeap> heaps = new HashMap<>();
        long total = 0;
        int entry = 4 + offsets + 4;
        while (entries.remaining() >= entry) {
            entries.getInt();
            long address = offsets == 8 ? entries.getLong() : entries.getInt() & 0xFFFFFFFFL;
            int index = entries.getInt();
            if (index != 0) {
                GlobalHeap heap = heaps.computeIfAbsent(address, at -> new GlobalHeap(storage, at));
                total += heap.getObjectData(index).remaining();
            }
        }
        return total;
    }
}
