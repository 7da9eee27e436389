package org.keratin.core.values;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Python {@code bytes} ({@code __bytes__}), which configs write as UTF-8 text. Immutable. */
public final class Bytes {

    private final byte[] bytes;

    /** Takes a copy of {@code bytes}. */
    public Bytes(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    /** The UTF-8 bytes of {@code text}. */
    public static Bytes ofText(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes, in a new array. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** The text whose UTF-8 bytes these are. */
    public String toText() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "b\"" + toText() + '"';
    }
}
