package org.keratin.models.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.keratin.core.errors.KeratinException;
import org.keratin.files.ModelFiles;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;

/**
 * Hosts the model files that active bundles hold: those that the header {@code Keras-Models} lists,
 * with commas between them.
 */
final class BundledModels extends BundleTracker<List<String>> {

    /** The header of a bundle that holds model files. */
    static final String HEADER = "Keras-Models";

    private final ModelRegistry registry;
    private final ModelFiles files;

    BundledModels(BundleContext context, ModelRegistry registry, ModelFiles files) {
        super(context, Bundle.ACTIVE, null);
        this.registry = registry;
        this.files = files;
    }

    @Override
    public List<String> addingBundle(Bundle bundle, BundleEvent event) {
        String header = bundle.getHeaders().get(HEADER);
        if (header == null) {
            return null;
        }
        List<String> keys = new ArrayList<>();
        for (String entry : header.split(",")) {
            String name = entry.trim();
            String key = "bundle:" + bundle.getBundleId() + "/" + name;
            registry.put(key, new Copied(bundle, name, key));
            keys.add(key);
        }
        return keys;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, List<String> keys) {
        keys.forEach(registry::remove);
    }

    /** A model in a bundle, which is copied into our own data area when it is first wanted. */
    private final class Copied implements ModelSource {

        private final Bundle bundle;
        private final String entry;
        private final String key;
        private FileSource copy;

        Copied(Bundle bundle, String entry, String key) {
            this.bundle = bundle;
            this.entry = entry;
            this.key = key;
        }

        private String fileName() {
            return entry.substring(entry.lastIndexOf('/') + 1);
        }

        @Override
        public String name() {
            return ModelVersions.name(fileName());
        }

        @Override
        public String version() {
            String own = ModelVersions.version(fileName());
            return own.equals("0") ? bundle.getVersion().toString() : own;
        }

        @Override
        public String path() {
            return key;
        }

        @Override
        public java.util.Set<String> needs() {
            return copy().needs();
        }

        @Override
        public MadeModel load() {
            return copy().load();
        }

        private synchronized FileSource copy() {
            if (copy == null) {
                copy = new FileSource(files, copied(), name(), version());
            }
            return copy;
        }

        private Path copied() {
            URL url = bundle.getEntry(entry);
            if (url == null) {
                throw new KeratinException(
                        bundle.getSymbolicName()
                                + ": "
                                + HEADER
                                + " names "
                                + entry
                                + ", which is not in the bundle");
            }
            Path target =
                    context.getDataFile(
                                    bundle.getBundleId()
                                            + "-"
                                            + bundle.getLastModified()
                                            + "-"
                                            + fileName())
                            .toPath();
            try (InputStream bytes = url.openStream()) {
                Files.copy(bytes, target, StandardCopyOption.REPLACE_EXISTING);
                return target;
            } catch (IOException e) {
                throw new KeratinException("cannot copy " + url + ": " + e.getMessage(), e);
            }
        }
    }
}
