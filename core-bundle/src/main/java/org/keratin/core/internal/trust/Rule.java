package org.keratin.core.internal.trust;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.keratin.core.errors.ArgumentException;
import org.keratin.core.internal.catalogue.BundleRange;
import org.keratin.core.internal.catalogue.BundleVersion;

/**
 * One line of a policy: conditions that a bundle has to meet all. {@code null} where a rule does
 * not ask.
 */
record Rule(String name, String version, String signer, String digest) {

    private static final String EXPECTED =
            "expected name=, version=, signer= or digest= and a value, found ";

    /**
     * Reads a line.
     *
     * @throws ArgumentException if it is none
     */
    static Rule parse(String line) {
        String name = null;
        String version = null;
        String signer = null;
        String digest = null;
        for (String condition : line.strip().split("\\s+")) {
            int equals = condition.indexOf('=');
            String value = condition.substring(equals + 1);
            if (equals < 0 || value.isEmpty()) {
                throw new ArgumentException(EXPECTED + condition);
            }
            switch (condition.substring(0, equals)) {
                case "name" -> name = once(name, value);
                case "version" -> version = once(version, range(value));
                case "signer" -> signer = once(signer, sha256(value));
                case "digest" -> digest = once(digest, sha256(value));
                default -> throw new ArgumentException(EXPECTED + condition);
            }
        }
        if (name == null && signer == null && digest == null) {
            throw new ArgumentException("expected name=, signer= or digest= beside version=");
        }
        return new Rule(name, version, signer, digest);
    }

    private static String once(String before, String value) {
        if (before != null) {
            throw new ArgumentException("expected each condition once, found another " + value);
        }
        return value;
    }

    private static String range(String value) {
        BundleRange.parse(value);
        return value;
    }

    private static String sha256(String value) {
        String hex = value.replace(":", "").toLowerCase(Locale.ROOT);
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new ArgumentException(
                    "expected a SHA-256, 64 hexadecimal digits, found " + value);
        }
        return hex;
    }

    /** Whether it is about bundles of that name, or of whatever name. */
    boolean isAbout(String bundle) {
        return name == null || name.equals(bundle);
    }

    /** Why a bundle that it is about does not pass it; empty if it passes. */
    Optional<String> refusal(Evidence bundle) throws IOException {
        if (version != null
                && !BundleRange.parse(version).includes(BundleVersion.parse(bundle.version()))) {
            return Optional.of("its version is not in " + version);
        }
        if (digest != null && !digest.equals(bundle.digest())) {
            return Optional.of("its digest is " + bundle.digest());
        }
        if (signer != null) {
            Signatures signatures = bundle.signatures();
            if (!signatures.everywhere().contains(signer)) {
                return Optional.of(
                        signatures
                                .problem()
                                .orElse(
                                        "it is signed by "
                                                + String.join(", ", signatures.everywhere())));
            }
        }
        return Optional.empty();
    }
}
