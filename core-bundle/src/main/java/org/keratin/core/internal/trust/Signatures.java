package org.keratin.core.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.security.cert.CertificateEncodingException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Who signed a bundle. Frameworks tell that of a bundle only where they are set up to, and a jar is
 * not always to be had: so the bundle's files are put into a jar again, which Java verifies.
 *
 * @param everywhere the fingerprints of those who signed every file
 * @param problem why nobody did, if nobody did
 */
record Signatures(Set<String> everywhere, Optional<String> problem) {

    static Signatures of(Content content) throws IOException {
        Path jar = Files.createTempFile("keratin-trust", ".jar");
        try {
            pack(content, jar);
            return verify(jar);
        } finally {
            Files.deleteIfExists(jar);
        }
    }

    private static void pack(Content content, Path jar) throws IOException {
        Budget budget = new Budget();
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(Deflater.BEST_SPEED);
            List<String> names = new ArrayList<>(content.names());
            names.sort(Comparator.comparing(name -> !name.equals(JarFile.MANIFEST_NAME)));
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream stream = content.open(name)) {
                    budget.copy(stream, zip);
                }
                zip.closeEntry();
            }
        }
    }

    private static Signatures verify(Path path) throws IOException {
        Set<String> everywhere = null;
        try (JarFile jar = new JarFile(path.toFile(), true)) {
            for (JarEntry entry : jar.stream().filter(each -> !isOfSignature(each)).toList()) {
                try (InputStream stream = jar.getInputStream(entry)) {
                    stream.transferTo(OutputStream.nullOutputStream()); // which verifies it
                }
                Set<String> signers = signers(entry);
                if (signers.isEmpty()) {
                    return nobody(entry.getName() + " is not signed");
                }
                if (everywhere == null) {
                    everywhere = new LinkedHashSet<>(signers);
                } else {
                    everywhere.retainAll(signers);
                }
            }
        } catch (SecurityException e) {
            return nobody("changed after it was signed: " + e.getMessage());
        }
        return everywhere == null || everywhere.isEmpty()
                ? nobody("nobody signed all of its files")
                : new Signatures(Set.copyOf(everywhere), Optional.empty());
    }

    private static Signatures nobody(String problem) {
        return new Signatures(Set.of(), Optional.of(problem));
    }

    /** Who signed a file that has been read. The rest of a certificate's chain is not verified. */
    private static Set<String> signers(JarEntry entry) throws IOException {
        Set<String> signers = new LinkedHashSet<>();
        CodeSigner[] all = entry.getCodeSigners();
        try {
            for (CodeSigner signer : all == null ? new CodeSigner[0] : all) {
                signers.add(Hashes.of(signer.getSignerCertPath().getCertificates().get(0)));
            }
        } catch (CertificateEncodingException e) {
            throw new IOException("a certificate cannot be read: " + e.getMessage(), e);
        }
        return signers;
    }

    /** Whether a file is a part of the signature, and so is not signed itself. */
    private static boolean isOfSignature(ZipEntry entry) {
        String name = entry.getName().toUpperCase(Locale.ROOT);
        String file = name.substring(name.lastIndexOf('/') + 1);
        return name.equals("META-INF/" + file)
                && (name.equals(JarFile.MANIFEST_NAME)
                        || file.startsWith("SIG-")
                        || file.matches(".*\\.(SF|RSA|DSA|EC)"));
    }
}
