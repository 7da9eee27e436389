package org.keratin.files.internal.archive;

/**
 * What a zip says about one of its members.
 *
 * @param name its name
 * @param method 0 for stored, 8 for deflated
 * @param crc the checksum of its bytes
 * @param packed how many bytes it takes in the zip
 * @param size how many bytes it has
 * @param header where its own header begins
 */
record ZipEntryInfo(String name, int method, long crc, long packed, long size, long header) {

    static final int STORED = 0;
    static final int DEFLATED = 8;

    boolean isFolder() {
        return name.endsWith("/");
    }
}
