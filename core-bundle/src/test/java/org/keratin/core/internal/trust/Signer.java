package org.keratin.core.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.CertPath;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;

/** Somebody with a key of his own, who signs jars with it. */
final class Signer {

    private static final String PASSWORD = "changeit";

    private final String name;
    private final PrivateKey key;
    private final Certificate certificate;

    private Signer(String name, PrivateKey key, Certificate certificate) {
        this.name = name;
        this.key = key;
        this.certificate = certificate;
    }

    /** Makes one by the {@code keytool} of the JDK that runs. */
    static Signer create(Path folder, String name)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        Process keytool =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString(),
                                "-genkeypair",
                                "-alias",
                                name,
                                "-dname",
                                "CN=" + name,
                                "-keyalg",
                                "EC",
                                "-storetype",
                                "PKCS12",
                                "-storepass",
                                PASSWORD,
                                "-keystore",
                                store.toString())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(keytool.getInputStream().readAllBytes());
        if (keytool.waitFor() != 0) {
            throw new IOException(output);
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream stream = Files.newInputStream(store)) {
            keys.load(stream, PASSWORD.toCharArray());
        }
        return new Signer(
                name,
                (PrivateKey) keys.getKey(name, PASSWORD.toCharArray()),
                keys.getCertificate(name));
    }

    String fingerprint() throws GeneralSecurityException {
        return Hashes.of(certificate);
    }

    /** Writes {@code jar}, signed, to {@code signed}. */
    Path sign(Path jar, Path signed) throws IOException, GeneralSecurityException {
        CertPath path =
                CertificateFactory.getInstance("X.509").generateCertPath(List.of(certificate));
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream stream = Files.newOutputStream(signed)) {
            new JarSigner.Builder(key, path).signerName(name).build().sign(zip, stream);
        }
        return signed;
    }
}
