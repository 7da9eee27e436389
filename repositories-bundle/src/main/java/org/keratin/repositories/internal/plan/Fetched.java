package org.keratin.repositories.internal.plan;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.trust.Identity;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.RepositoryException;
import org.keratin.repositories.internal.read.Budget;
import org.osgi.framework.Version;

/**
 * A copy of an offered jar, so that what is checked is what is installed, whatever becomes of the
 * jar meanwhile.
 */
record Fetched(OfferedBundle offer, Path file) implements AutoCloseable {

    /**
     * Copies a jar.
     *
     * @throws RepositoryException if it cannot be read, or is not what the repository says
     */
    static Fetched of(OfferedBundle offer) {
        try {
            Path copy = Files.createTempFile("keratin", ".jar");
            Fetched fetched = new Fetched(offer, copy);
            try {
                fetched.copy();
                return fetched;
            } catch (IOException | RuntimeException e) {
                fetched.close();
                throw e;
            }
        } catch (IOException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw new RepositoryException(offer.content() + ": cannot be read: " + e, e);
        }
    }

    private void copy() throws IOException {
        MessageDigest sha = sha256();
        try (InputStream from = Files.newInputStream(Path.of(offer.content()));
                OutputStream to = new DigestOutputStream(Files.newOutputStream(file), sha)) {
            Budget.copy(from, to, Budget.JAR);
        }
        String found = HexFormat.of().formatHex(sha.digest());
        if (!offer.sha256().map(found::equalsIgnoreCase).orElse(true)) {
            throw new IOException(
                    "expected the SHA-256 " + offer.sha256().get() + ", found " + found);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * Who the jar is.
     *
     * @throws RepositoryException if it is not the bundle that the repository says
     */
    Identity identity() {
        Identity identity;
        try {
            identity = Identity.ofJar(file);
        } catch (KeratinException e) {
            throw new RepositoryException(offer.content() + ": " + e.getMessage(), e);
        }
        if (!identity.name().equals(offer.name()) || !version(identity).equals(offer.version())) {
            throw new RepositoryException(
                    offer.content()
                            + ": expected "
                            + offer.display()
                            + ", found "
                            + identity.name()
                            + " "
                            + identity.version());
        }
        return identity;
    }

    private Version version(Identity identity) {
        try {
            return Version.parseVersion(identity.version());
        } catch (IllegalArgumentException e) {
            throw new RepositoryException(offer.content() + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
