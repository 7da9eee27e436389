package org.keratin.models.internal;

import java.io.File;
import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.felix.fileinstall.ArtifactInstaller;
import org.apache.felix.fileinstall.ArtifactListener;
import org.keratin.models.RefusedFile;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/**
 * Tells of jars in a folder that File Install watches which are none, or no bundles: File Install
 * passes over them without a word. Each is told once, as often as it changes.
 *
 * <p>It tells when it is asked, after all others have passed (Karaf's makes bundles of jars that
 * are none), and takes none of them: File Install does not look again at a file that somebody took
 * and then lets go.
 */
final class CorruptJars implements ArtifactInstaller {

    private static final System.Logger LOGGER = System.getLogger("org.keratin.models");

    /** The jars that are none, and when and how long they were. */
    private final Map<File, String> told = new ConcurrentHashMap<>();

    private final Consumer<RefusedFile> listener;

    CorruptJars(Consumer<RefusedFile> listener) {
        this.listener = listener;
    }

    /** Offers one to File Install. */
    static ServiceRegistration<?> register(BundleContext context, Consumer<RefusedFile> listener) {
        String[] types = {ArtifactInstaller.class.getName(), ArtifactListener.class.getName()};
        Map<String, Object> last = Map.of(Constants.SERVICE_RANKING, Integer.MIN_VALUE);
        return context.registerService(
                types, new CorruptJars(listener), FrameworkUtil.asDictionary(last));
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
                        artifact + ": " + problem + "; nothing is installed until it is replaced");
                listener.accept(new RefusedFile(Instant.now(), artifact.getPath(), problem));
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

    /** Why it is no bundle, or {@code null} if it is one. */
    private static String problem(File artifact) {
        try (JarFile jar = new JarFile(artifact)) {
            Manifest manifest = jar.getManifest();
            boolean bundle =
                    manifest != null
                            && manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME)
                                    != null;
            return bundle
                    ? null
                    : "expected a bundle, found a jar whose manifest has no Bundle-SymbolicName";
        } catch (IOException | IllegalArgumentException | SecurityException e) {
            return "expected a jar, found something else (" + e.getMessage() + ")";
        }
    }
}
