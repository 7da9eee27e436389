package org.keratin.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** A plug-in made on the fly from test classes, with the manifest that bnd would write. */
final class PluginBundle {

    private final String name;
    private final String version;
    private final List<String> capabilities = new ArrayList<>();
    private final JarBuilder jar = new JarBuilder();

    private PluginBundle(String name, String version) {
        this.name = name;
        this.version = version;
        jar.header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", name)
                .header("Bundle-Version", version)
                .header(
                        "DynamicImport-Package",
                        "org.keratin.core,org.keratin.core.*,org.keratin.tensor,org.osgi.*");
    }

    static PluginBundle of(String name, String version) {
        return new PluginBundle(name, version);
    }

    /** Publishes {@code type} as {@code published}. */
    PluginBundle publish(String published, Class<?> type) {
        return holds(type).capability(published, type.getName());
    }

    PluginBundle capability(String published, String className) {
        capabilities.add("keras.object;name=\"" + published + "\";class=\"" + className + "\"");
        return this;
    }

    PluginBundle holds(Class<?> type) {
        String path = path(type);
        jar.file(path, read(type, path));
        return this;
    }

    /** Holds {@code type} with another text of the same length in its class file. */
    PluginBundle holds(Class<?> type, String text, String other) {
        String path = path(type);
        String bytes = new String(read(type, path), StandardCharsets.ISO_8859_1);
        if (text.length() != other.length() || !bytes.contains(text)) {
            throw new IllegalArgumentException(type + " has no text like " + other);
        }
        jar.file(path, bytes.replace(text, other).getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    private static byte[] read(Class<?> type, String path) {
        try (InputStream stream = type.getClassLoader().getResourceAsStream(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PluginBundle header(String header, String value) {
        jar.header(header, value);
        return this;
    }

    PluginBundle text(String path, String content) {
        jar.file(path, content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    PluginBundle file(String path, java.nio.file.Path content) throws IOException {
        jar.file(path, java.nio.file.Files.readAllBytes(content));
        return this;
    }

    InputStream stream() {
        if (!capabilities.isEmpty()) {
            jar.header("Provide-Capability", String.join(",", capabilities));
        }
        return new ByteArrayInputStream(jar.build());
    }

    Bundle install(BundleContext context) throws BundleException {
        return context.installBundle(
                "test:" + name + ":" + version + ":" + System.nanoTime(), stream());
    }

    Bundle start(BundleContext context) throws BundleException {
        Bundle bundle = install(context);
        bundle.start();
        return bundle;
    }
}
