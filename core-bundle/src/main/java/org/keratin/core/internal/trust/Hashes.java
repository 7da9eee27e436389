package org.keratin.core.internal.trust;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;

/** SHA-256 of what identifies a bundle, in hexadecimal. */
final class Hashes {

    private Hashes() {}

    /** That of all files, as {@link org.keratin.core.trust.Identity} describes it. */
    static String of(Content content) throws IOException {
        MessageDigest sha = sha256();
        Budget budget = new Budget();
        DataOutputStream hashed =
                new DataOutputStream(new DigestOutputStream(OutputStream.nullOutputStream(), sha));
        for (String name : content.names()) {
            byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
            hashed.writeInt(bytes.length);
            hashed.write(bytes);
            MessageDigest ofFile = sha256();
            try (InputStream file = content.open(name);
                    OutputStream hash =
                            new DigestOutputStream(OutputStream.nullOutputStream(), ofFile)) {
                budget.copy(file, hash);
            }
            hashed.write(ofFile.digest());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** That of a certificate. */
    static String of(Certificate certificate) throws CertificateEncodingException {
        return HexFormat.of().formatHex(sha256().digest(certificate.getEncoded()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
