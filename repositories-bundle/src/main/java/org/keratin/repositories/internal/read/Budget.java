package org.keratin.repositories.internal.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** How much is taken of a repository. */
public final class Budget {

    /** The largest jar, in bytes. */
    public static final long JAR = 256L << 20;

    /** The largest manifest, in bytes. */
    static final int MANIFEST = 4 << 20;

    /** The largest index, unpacked, in bytes. */
    static final long INDEX = 256L << 20;

    /** The most bundles of a repository. */
    static final int BUNDLES = 20_000;

    /** The most files and folders that are looked at in a repository. */
    static final int FILES = 500_000;

    /** How deep folders, elements and filters may be nested. */
    static final int DEPTH = 32;

    private Budget() {}

    /** Copies everything, or says that it is too much. */
    public static void copy(InputStream from, OutputStream to, long most) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = most;
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            left -= read;
            if (left < 0) {
                throw new IOException("expected at most " + (most >> 20) + " MB, found more");
            }
            to.write(buffer, 0, read);
        }
    }

    static byte[] bytes(InputStream from, long most) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(from, bytes, most);
        return bytes.toByteArray();
    }
}
