package org.keratin.core.internal.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignaturesTest {

    @TempDir private static Path folder;

    private static Signer acme;
    private static Signer other;
    private static Path unsigned;

    /** Files in memory, to be changed. */
    private static final class Changed implements Content {

        private final TreeMap<String, byte[]> files = new TreeMap<>();

        Changed(Path jar) throws IOException {
            try (JarContent content = new JarContent(jar)) {
                for (String name : content.names()) {
                    try (InputStream stream = content.open(name)) {
                        files.put(name, stream.readAllBytes());
                    }
                }
            }
        }

        Changed with(String name, String text) {
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        @Override
        public SortedSet<String> names() {
            return files.navigableKeySet();
        }

        @Override
        public InputStream open(String name) {
            return new ByteArrayInputStream(files.get(name));
        }
    }

    @BeforeAll
    static void makeKeysAndAJar() throws Exception {
        acme = Signer.create(folder, "acme");
        other = Signer.create(folder, "other");
        unsigned = folder.resolve("unsigned.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().putValue("Manifest-Version", "1.0");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(unsigned), manifest)) {
            for (String name : new String[] {"a/A.class", "b.txt"}) {
                jar.putNextEntry(new JarEntry(name));
                jar.write(name.getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
    }

    private static Changed signedBy(Signer... signers) throws Exception {
        Path jar = unsigned;
        for (Signer signer : signers) {
            jar = signer.sign(jar, Files.createTempFile(folder, "signed", ".jar"));
        }
        return new Changed(jar);
    }

    @Test
    void tellsWhoSignedEveryFile() throws Exception {
        assertThat(Signatures.of(signedBy(acme)).everywhere()).containsExactly(acme.fingerprint());
        assertThat(Signatures.of(signedBy(acme)).problem()).isEmpty();
    }

    @Test
    void whatIsNotSignedIsToldByName() throws Exception {
        assertThat(Signatures.of(new Changed(unsigned)).problem())
                .contains("a/A.class is not signed");
        assertThat(Signatures.of(signedBy(acme).with("c/Added.class", "x")).problem())
                .contains("c/Added.class is not signed");
        assertThat(Signatures.of(signedBy(acme).with("META-INF/services/x", "x")).everywhere())
                .isEmpty();
    }

    @Test
    void whatWasChangedAfterwardsIsSignedByNobody() throws Exception {
        Signatures changed = Signatures.of(signedBy(acme).with("a/A.class", "a/B.class"));

        assertThat(changed.everywhere()).isEmpty();
        assertThat(changed.problem())
                .hasValueSatisfying(
                        problem ->
                                assertThat(problem)
                                        .startsWith("changed after it was signed: ")
                                        .contains("a/A.class"));
    }

    @Test
    void aManifestThatWasChangedAfterwardsIsSignedByNobody() throws Exception {
        Changed signed = signedBy(acme);
        String manifest =
                new String(signed.files.get("META-INF/MANIFEST.MF"), StandardCharsets.UTF_8);

        Signatures changed =
                Signatures.of(
                        signed.with(
                                "META-INF/MANIFEST.MF",
                                manifest.replace(
                                        "Manifest-Version: 1.0",
                                        "Manifest-Version: 1.0\r\nBundle-ClassPath: evil.jar")));

        assertThat(changed.everywhere()).isEmpty();
        assertThat(changed.problem()).isPresent();
    }

    @Test
    void severalMaySign() throws Exception {
        Changed both = signedBy(acme, other);

        assertThat(Signatures.of(both).everywhere())
                .containsExactlyInAnyOrder(acme.fingerprint(), other.fingerprint());
    }
}
