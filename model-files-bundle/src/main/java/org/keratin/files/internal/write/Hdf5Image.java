package org.keratin.files.internal.write;

import io.jhdf.checksum.JenkinsLookup3HashLittle;
import java.io.IOException;
import java.io.OutputStream;

/**
 * An HDF5 file that is to be written, of any length: only one dataset at a time is in memory.
 *
 * <p>jHDF, which reads our files, writes them too, but not what is needed here: no float16, bool or
 * bfloat16, arrays only as Java's nested ones, and the name of the machine into each file, whose
 * bytes must be the same everywhere. What weights need of HDF5 is little: groups with links in
 * their headers, datasets in one piece, texts as attributes (superblock and headers of version 2).
 */
final class Hdf5Image {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'H', 'D', 'F', '\r', '\n', 0x1A, '\n'};

    private final Hdf5Group root;
    private final Hdf5Layout layout;

    Hdf5Image(Hdf5Group root) {
        this.root = root;
        this.layout = new Hdf5Layout(root);
    }

    /** How many bytes it has. */
    long size() {
        return layout.end();
    }

    /** Writes it; the stream is not closed. */
    void writeTo(OutputStream out) throws IOException {
        Positioned target = new Positioned(out);
        target.write(superblock());
        write(root, target);
        target.padTo(layout.end());
    }

    private byte[] superblock() {
        int version = 2;
        int bytesOfAddress = 8;
        int bytesOfLength = 8;
        byte[] start =
                new LittleEndian()
                        .bytes(SIGNATURE)
                        .bytes(version, bytesOfAddress, bytesOfLength, 0)
                        .number(0, 8)
                        .number(ObjectHeader.NOWHERE, 8)
                        .number(layout.end(), 8)
                        .number(layout.address(root), 8)
                        .toBytes();
        return new LittleEndian()
                .bytes(start)
                .number(JenkinsLookup3HashLittle.hash(start), 4)
                .toBytes();
    }

    private void write(Hdf5Object object, Positioned out) throws IOException {
        out.padTo(layout.address(object));
        out.write(object.header(layout).toBytes());
        if (object instanceof Hdf5Dataset dataset) {
            out.padTo(layout.dataAddress(dataset));
            out.write(dataset.data());
        } else {
            for (Hdf5Object child : ((Hdf5Group) object).children().values()) {
                write(child, out);
            }
        }
    }

    /** A stream that knows how far it is. */
    private static final class Positioned {

        private static final int PIECE = 1 << 16;

        private final OutputStream out;
        private long position;

        Positioned(OutputStream out) {
            this.out = out;
        }

        // In pieces: a channel copies what it is given once more, outside the heap.
        void write(byte[] bytes) throws IOException {
            for (int at = 0; at < bytes.length; at += PIECE) {
                out.write(bytes, at, Math.min(PIECE, bytes.length - at));
            }
            position += bytes.length;
        }

        void padTo(long address) throws IOException {
            write(new byte[Math.toIntExact(address - position)]);
        }
    }
}
