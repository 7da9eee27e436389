package org.keratin.core;

import java.io.Reader;
import org.osgi.annotation.versioning.ProviderType;

/**
 * JSON as Python writes it, to and from plain values.
 *
 * <p>Read are {@code Map<String, Object>} (in the text's order), {@code List<Object>}, {@link
 * String}, {@link Boolean}, {@link Long} ({@link java.math.BigInteger} beyond its range), {@link
 * Double} and {@code null}. {@code NaN}, {@code Infinity} and {@code -Infinity} are numbers.
 */
@ProviderType
public interface KerasJson {

    /**
     * Reads one text.
     *
     * @throws org.keratin.core.errors.JsonException if it is not JSON: a duplicate key, something
     *     behind the end, a byte-order mark and a comment are errors too
     * @throws org.keratin.core.errors.LimitException if it is longer or deeper than {@code limits}
     *     allow
     */
    Object read(Reader text, Limits limits);

    /** Reads one text under the default limits. */
    default Object read(String text) {
        return read(new java.io.StringReader(text), Limits.DEFAULT);
    }

    /** Writes plain values on one line. */
    String write(Object value);

    /** Writes plain values on many lines, each level two spaces further in. */
    String writePretty(Object value);
}
