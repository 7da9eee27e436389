package org.keratin.core.internal.trust;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.keratin.core.errors.KeratinException;
import org.keratin.core.trust.Identity;

/** Finds out who a bundle in a file is. */
public final class Identities {

    private Identities() {}

    /** That of a bundle in a file. */
    public static Identity ofJar(Path jar) {
        try (JarContent content = new JarContent(jar)) {
            Attributes manifest = manifest(content);
            Signatures signatures = Signatures.of(content);
            return new Identity(
                    name(manifest),
                    version(manifest),
                    Hashes.of(content),
                    signatures.everywhere().stream().sorted().toList(),
                    signatures.problem());
        } catch (IOException | IllegalArgumentException e) {
            throw new KeratinException(jar + ": cannot be read: " + e.getMessage(), e);
        }
    }

    /** Why {@code policy} refuses a bundle in a file; empty if it does not. */
    static Optional<String> refusal(Policy policy, Path jar) {
        try (JarContent content = new JarContent(jar)) {
            Attributes manifest = manifest(content);
            return policy.refusal(new ContentEvidence(name(manifest), version(manifest), content));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of("it cannot be checked: " + e.getMessage());
        }
    }

    private static String name(Attributes manifest) throws IOException {
        String name = manifest.getValue("Bundle-SymbolicName");
        if (name == null) {
            throw new IOException("expected a bundle, found no Bundle-SymbolicName");
        }
        return name.split(";", 2)[0].strip();
    }

    private static String version(Attributes manifest) {
        String version = manifest.getValue("Bundle-Version");
        return version == null ? "0.0.0" : version.strip();
    }

    private static Attributes manifest(Content content) throws IOException {
        if (!content.names().contains(JarFile.MANIFEST_NAME)) {
            throw new IOException("expected a bundle, found no " + JarFile.MANIFEST_NAME);
        }
        try (InputStream stream = content.open(JarFile.MANIFEST_NAME)) {
            return new Manifest(stream).getMainAttributes();
        }
    }
}
