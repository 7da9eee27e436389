package org.keratin.files.internal.write;

import org.keratin.tensor.DType;

/** The descriptions of element types in an HDF5 file, as h5py writes them for numpy's types. */
final class Hdf5Types {

    private static final int INTEGER = 0x10; // the class, below the version, 1
    private static final int FLOAT = 0x11;
    private static final int STRING = 0x13;
    private static final int OPAQUE = 0x15;
    private static final int ENUM = 0x18;

    private Hdf5Types() {}

    /** How an element of {@code dtype}, which is not a string, is stored. */
    static byte[] of(DType dtype) {
        return switch (dtype) {
            case BOOL -> bool();
            case FLOAT16 -> floating(2, 10, 5, 15);
            case FLOAT32 -> floating(4, 23, 8, 127);
            case FLOAT64 -> floating(8, 52, 11, 1023);
            case BFLOAT16 -> opaque(dtype);
            default -> integer(dtype.bytes(), !dtype.isUnsigned());
        };
    }

    // Bytes of which HDF5 knows nothing; an attribute says what they are. The tag, which says it
    // too, ends with zeros: jHDF cannot do without.
    private static byte[] opaque(DType dtype) {
        String tag = dtype.kerasName() + "\0\0\0\0\0\0\0\0";
        return new LittleEndian()
                .bytes(OPAQUE, tag.length(), 0, 0)
                .number(dtype.bytes(), 4)
                .text(tag)
                .toBytes();
    }

    /** A text of a fixed length, in UTF-8. */
    static byte[] text(int bytes) {
        int paddedWithZeros = 0x01;
        int utf8 = 0x10;
        return new LittleEndian()
                .bytes(STRING, paddedWithZeros | utf8, 0, 0)
                .number(bytes, 4)
                .toBytes();
    }

    private static byte[] integer(int bytes, boolean signed) {
        return new LittleEndian()
                .bytes(INTEGER, signed ? 0x08 : 0, 0, 0)
                .number(bytes, 4)
                .number(0, 2)
                .number(8L * bytes, 2)
                .toBytes();
    }

    private static byte[] floating(int bytes, int mantissa, int exponent, int bias) {
        int leadingBitImplied = 0x20;
        int signBit = 8 * bytes - 1;
        return new LittleEndian()
                .bytes(FLOAT, leadingBitImplied, signBit, 0)
                .number(bytes, 4)
                .number(0, 2)
                .number(8L * bytes, 2)
                .bytes(mantissa, exponent, 0, mantissa)
                .number(bias, 4)
                .toBytes();
    }

    // HDF5 has no booleans; h5py takes this enumeration for one.
    private static byte[] bool() {
        return new LittleEndian()
                .bytes(ENUM, 2, 0, 0)
                .number(1, 4)
                .bytes(integer(1, true))
                .text("FALSE\0\0\0TRUE\0\0\0\0")
                .bytes(0, 1)
                .toBytes();
    }
}
