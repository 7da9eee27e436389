package org.keratin.models.internal;

import java.io.File;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.ZipFile;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Tells of jars in a folder that File Install watches which are none: File Install passes over them
 * without a word. Each is told once, as often as it changes.
 *
 * <p>It tells when it is asked and takes none of them: File Install does not look again at a file
 * that somebody took and then lets go.
 */
final class CorruptJars implements ArtifactInstaller {

    private static final System.Logger LOGGER = System.getLogger("org.keratin.models");

    /** The jars that are none, and when and how long they were. */
    private final Map<File, String> told = new ConcurrentHashMap<>();

    private CorruptJars() {}

    /** Offers one to File Install. */
    static ServiceRegistration<?> register(BundleContext context) {
        String[] types = {ArtifactInstaller.class.getName(), ArtifactListener.class.getName()};
        return context.registerService(types, new CorruptJars(), null);
    }

    @Override
    public boolean canHandle(File artifact) {
        if (artifact.getName().toLowerCase(Locale.ROOT).endsWith(".jar") && artifact.isFile()) {
            String state = artifact.length() + " " + artifact.lastModified();
            String problem = problem(artifact);
            if (problem == null) {
                told.remove(artifact);
            } else if (!state.equals(told.put(artifact, state))) {
                LOGGER.log(
                        System.Logger.Level.WARNING,
                        artifact
                                + ": expected a jar, found something else ("
                                + problem
                                + "); nothing is installed until it is replaced");
            }
        }
        return false;
    }

    @Override
    public void install(File artifact) {}

    @Override
    public void update(File artifact) {}

    @Override
    public void uninstall(File artifact) {}

    /** Why it is no jar, or {@code null} if it is one. */
    private static String problem(File artifact) {
        try (ZipFile zip = new ZipFile(artifact)) {
            return zip.size() == 0 ? "it is empty" : null;
        } catch (IOException e) {
            return e.getMessage();
        }
    }
}
