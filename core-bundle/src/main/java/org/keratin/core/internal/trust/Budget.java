package org.keratin.core.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How much may be read of one bundle. */
final class Budget {

    /** The most files. */
    static final int FILES = 65_536;

    private static final long BYTES = 256L << 20;

    private final byte[] buffer = new byte[1 << 16];
    private long left = BYTES;

    /** Copies everything. */
    void copy(InputStream from, OutputStream to) throws IOException {
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new IOException("it is larger than " + (BYTES >> 20) + " MB");
            }
            to.write(buffer, 0, read);
        }
    }

    /** Refuses more than the most files. */
    static void checkFiles(int files) throws IOException {
        if (files > FILES) {
            throw new IOException("it has more than " + FILES + " files");
        }
    }
}
