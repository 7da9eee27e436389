package org.keratin.repositories.internal.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.felix.utils.resource.ResourceBuilder;
import org.keratin.repositories.OfferedBundle;
import org.keratin.repositories.RepositoryException;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;

/** Reads what a jar's manifest says. Nothing else of the jar is looked at. */
final class JarReader {

    private JarReader() {}

    /**
     * What a jar offers; nothing if it is no bundle, or a fragment.
     *
     * @throws RepositoryException if it is no jar, or its manifest cannot be understood
     */
    static Optional<OfferedBundle> read(Path jar, String repository) {
        try {
            Map<String, String> headers = headers(jar);
            if (!headers.containsKey(Constants.BUNDLE_SYMBOLICNAME)
                    || headers.containsKey(Constants.FRAGMENT_HOST)) {
                return Optional.empty();
            }
            BundleResource resource = new BundleResource();
            ResourceBuilder.build(resource, null, headers, true);
            return Optional.of(Offers.of(resource, jar.toUri(), Optional.empty(), repository));
        } catch (IOException | BundleException | IllegalArgumentException e) {
            throw new RepositoryException(jar + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static Map<String, String> headers(Path jar) throws IOException {
        if (Files.size(jar) > Budget.JAR) {
            throw new IOException("expected at most " + (Budget.JAR >> 20) + " MB, found more");
        }
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
            if (entry == null) {
                return Map.of();
            }
            try (InputStream stream = zip.getInputStream(entry)) {
                byte[] bytes = Budget.bytes(stream, Budget.MANIFEST);
                Map<String, String> headers = new HashMap<>();
                new Manifest(new ByteArrayInputStream(bytes))
                        .getMainAttributes()
                        .forEach((key, value) -> headers.put(key.toString(), value.toString()));
                headers.values().forEach(Nesting::check);
                return headers;
            }
        }
    }
}
