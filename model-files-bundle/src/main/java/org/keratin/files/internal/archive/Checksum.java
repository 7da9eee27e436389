package org.keratin.files.internal.archive;

import java.nio.ByteBuffer;
import java.util.concurrent.RecursiveTask;
import java.util.zip.CRC32;

/**
 * The checksum of a member, computed by the common pool while others read the member. Ends early
 * when it is cancelled.
 */
final class Checksum extends RecursiveTask<Long> {

    private static final long serialVersionUID = 1;

    private static final int PIECE = 1 << 22;

    private final transient ByteBuffer bytes;

    private Checksum(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /** Begins to compute that of all of {@code bytes}. */
    static Checksum begin(ByteBuffer bytes) {
        Checksum checksum = new Checksum(bytes.duplicate());
        checksum.fork();
        return checksum;
    }

    /** That of all of {@code bytes}, computed here and now. */
    static long of(ByteBuffer bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes.duplicate());
        return crc.getValue();
    }

    @Override
    protected Long compute() {
        CRC32 crc = new CRC32();
        for (int at = 0; at < bytes.limit() && !isCancelled(); at += PIECE) {
            crc.update(bytes.slice(at, Math.min(PIECE, bytes.limit() - at)));
        }
        return crc.getValue();
    }
}
