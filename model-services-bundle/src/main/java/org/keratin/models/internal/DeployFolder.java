package org.keratin.models.internal;

import java.io.File;
import java.util.Locale;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.keratin.files.ModelFiles;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Hosts the model files that lie in a folder that File Install watches. */
final class DeployFolder implements ArtifactInstaller {

    private final ModelRegistry registry;
    private final ModelFiles files;

    private DeployFolder(ModelRegistry registry, ModelFiles files) {
        this.registry = registry;
        this.files = files;
    }

    /** Offers one to File Install. */
    static ServiceRegistration<?> register(
            BundleContext context, ModelRegistry registry, ModelFiles files) {
        String[] types = {ArtifactInstaller.class.getName(), ArtifactListener.class.getName()};
        return context.registerService(types, new DeployFolder(registry, files), null);
    }

    @Override
    public boolean canHandle(File artifact) {
        String name = artifact.getName().toLowerCase(Locale.ROOT);
        boolean weights = name.endsWith(".weights.h5");
        return !weights
                && (name.endsWith(".keras") || name.endsWith(".h5") || name.endsWith(".hdf5"));
    }

    @Override
    public void install(File artifact) {
        registry.put(key(artifact), FileSource.of(files, artifact.toPath()));
    }

    @Override
    public void update(File artifact) {
        registry.replace(key(artifact), FileSource.of(files, artifact.toPath()));
    }

    @Override
    public void uninstall(File artifact) {
        registry.remove(key(artifact));
    }

    private static String key(File artifact) {
        return artifact.toURI().toString();
    }
}
