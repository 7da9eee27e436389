package org.keratin.keras.internal.preprocessing;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** The hashes by which categories are put into bins. */
final class Fingerprints {

    private static final HashFunction FARM = Hashing.farmHashFingerprint64();
    private static final long MULTIPLIER = 0xc6a4a7935bd1e995L;

    private Fingerprints() {}

    /** FarmHash's fingerprint of a text's UTF-8 bytes. */
    static long farm(String text) {
        return FARM.hashString(text, StandardCharsets.UTF_8).asLong();
    }

    /** SipHash-2-4 of a text's UTF-8 bytes. */
    static long sip(Salt salt, String text) {
        return Hashing.sipHash24(salt.first(), salt.second())
                .hashString(text, StandardCharsets.UTF_8)
                .asLong();
    }

    /** The bin of a text: by SipHash with a salt, by FarmHash without one ({@code null}). */
    static long bin(Salt salt, String text, long bins) {
        return Long.remainderUnsigned(salt == null ? farm(text) : sip(salt, text), bins);
    }

    /** One fingerprint of two, whose order matters. */
    static long join(long first, long second) {
        long mixed = first ^ MULTIPLIER ^ fold(second * MULTIPLIER) * MULTIPLIER;
        return fold(fold(mixed * MULTIPLIER) * MULTIPLIER);
    }

    private static long fold(long bits) {
        return bits ^ bits >>> 47;
    }
}
