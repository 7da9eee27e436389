package org.keratin.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Somebody with a key of his own, who signs jars by the tools of the JDK that runs. */
final class Signer {

    private static final String PASSWORD = "changeit";

    private final Path store;
    private final String name;

    private Signer(Path store, String name) {
        this.store = store;
        this.name = name;
    }

    static Signer create(Path folder, String name) throws IOException, InterruptedException {
        Signer signer = new Signer(folder.resolve(name + ".p12"), name);
        signer.run(
                "keytool", "-genkeypair", "-alias", name, "-dname", "CN=" + name, "-keyalg", "EC");
        return signer;
    }

    private void run(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(output);
        }
    }

    /** The SHA-256 of the certificate. */
    String fingerprint() throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        byte[] certificate = keys.getCertificate(name).getEncoded();
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(certificate));
    }

    /** The jar, signed. */
    byte[] sign(byte[] jar) throws IOException, InterruptedException {
        Path file = Files.createTempFile(store.getParent(), "signed", ".jar");
        Files.write(file, jar);
        run("jarsigner", file.toString(), name);
        return Files.readAllBytes(file);
    }
}
