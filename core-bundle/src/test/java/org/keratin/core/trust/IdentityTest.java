package org.keratin.core.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.core.errors.KeratinException;

class IdentityTest {

    private static final String MANIFEST =
            "Manifest-Version: 1.0\r\nBundle-SymbolicName: acme;singleton:=true\r\n"
                    + "Bundle-Version: 1.2.0\r\n";

    @TempDir private Path folder;

    private Path jar(int level, Map<String, String> files) throws IOException {
        Path jar = Files.createTempFile(folder, "acme", ".jar");
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.setLevel(level);
            for (Map.Entry<String, String> each : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(each.getKey()));
                zip.write(each.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void isThatOfTheManifest() throws IOException {
        Identity identity = Identity.ofJar(jar(9, Map.of("META-INF/MANIFEST.MF", MANIFEST)));

        assertThat(identity.name()).isEqualTo("acme");
        assertThat(identity.version()).isEqualTo("1.2.0");
        assertThat(identity.signers()).isEmpty();
        assertThat(identity.unsigned()).contains("nobody signed all of its files");
    }

    @Test
    void theDigestIsThatOfTheFilesHoweverTheyArePacked() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("META-INF/MANIFEST.MF", MANIFEST);
        files.put("a/A.class", "aa");
        files.put("b", "");
        Map<String, String> otherOrder = new LinkedHashMap<>();
        for (String name : List.of("b", "a/A.class", "META-INF/MANIFEST.MF")) {
            otherOrder.put(name, files.get(name));
        }
        otherOrder.put("a/", "");
        String digest = Identity.ofJar(jar(9, files)).digest();

        assertThat(Identity.ofJar(jar(0, otherOrder)).digest()).isEqualTo(digest).hasSize(64);
        files.put("b", "b");
        assertThat(Identity.ofJar(jar(9, files)).digest()).isNotEqualTo(digest);
    }

    @Test
    void whatIsNoBundleIsToldSo() throws IOException {
        Path none = Files.writeString(folder.resolve("none.jar"), "none");

        assertThatThrownBy(() -> Identity.ofJar(none))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("none.jar: cannot be read");
        assertThatThrownBy(() -> Identity.ofJar(jar(9, Map.of("a", ""))))
                .isInstanceOf(KeratinException.class)
                .hasMessageContaining("expected a bundle, found no META-INF/MANIFEST.MF");
        assertThatThrownBy(() -> Identity.ofJar(folder.resolve("nowhere.jar")))
                .isInstanceOf(KeratinException.class);
    }
}
