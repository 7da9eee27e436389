package org.keratin.files.internal.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Collects bytes, numbers with their lowest byte first. */
final class LittleEndian {

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream();

    /** Appends the lowest {@code bytes} bytes of a number. */
    LittleEndian number(long value, int bytes) {
        for (int i = 0; i < bytes; i++) {
            collected.write((int) (value >> (8 * i)));
        }
        return this;
    }

    /** Appends single bytes. */
    LittleEndian bytes(int... values) {
        for (int value : values) {
            collected.write(value);
        }
        return this;
    }

    LittleEndian bytes(byte[] values) {
        collected.writeBytes(values);
        return this;
    }

    /** Appends a text in UTF-8. */
    LittleEndian text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    byte[] toBytes() {
        return collected.toByteArray();
    }
}
