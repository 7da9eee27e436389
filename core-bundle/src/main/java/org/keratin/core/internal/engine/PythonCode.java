package org.keratin.core.internal.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What can be said of the marshalled code of a Python lambda without running it. */
final class PythonCode {

    private PythonCode() {}

    /**
     * The SHA-256 of the code, in hexadecimal, whichever way a generation of Keras wrote it: a
     * text, the first of a list, or in a dict.
     */
    static String hash(Object config) {
        byte[] code = code(config);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(code));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] code(Object config) {
        if (config instanceof Map<?, ?> map) {
            return code(map.containsKey("code") ? map.get("code") : map.get("value"));
        }
        if (config instanceof List<?> list) {
            return code(list.isEmpty() ? "" : list.get(0));
        }
        String text = String.valueOf(config);
        try {
            return Base64.getMimeDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
