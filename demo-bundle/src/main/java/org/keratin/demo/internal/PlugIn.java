package org.keratin.demo.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.jar.JarFile;
import org.keratin.core.errors.KeratinException;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;

/** A bundle that is dropped into the deploy folder and taken out again, as by hand. */
final class PlugIn implements BundleListener {

    private static final long PATIENCE_SECONDS = 30;

    private final BundleContext context;
    private final Path jar;
    private final Path dropped;
    private final String symbolicName;
    private final CompletableFuture<Bundle> started = new CompletableFuture<>();
    private final CompletableFuture<Bundle> uninstalled = new CompletableFuture<>();
    private final List<String> others = new CopyOnWriteArrayList<>();

    /** The bundle in {@code jar}, not yet dropped. */
    PlugIn(BundleContext context, Path jar, Path deploy) throws IOException {
        this.context = context;
        this.jar = jar;
        this.dropped = deploy.resolve(jar.getFileName());
        try (JarFile file = new JarFile(jar.toFile())) {
            this.symbolicName =
                    file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
        }
    }

    String fileName() {
        return jar.getFileName().toString();
    }

    /** Starts to listen to what bundles do. */
    void watch() {
        context.addBundleListener(this);
    }

    void unwatch() {
        context.removeBundleListener(this);
    }

    /** Copies the jar into the folder, and waits until the bundle has started. */
    Bundle drop() throws IOException {
        Files.copy(jar, dropped, StandardCopyOption.REPLACE_EXISTING);
        return await(started, "start");
    }

    /** Deletes the jar from the folder, and waits until the bundle is gone. */
    void remove() throws IOException {
        Files.delete(dropped);
        await(uninstalled, "go");
    }

    /** What other bundles did since this watches. */
    List<String> others() {
        return others;
    }

    private Bundle await(CompletableFuture<Bundle> event, String what) throws IOException {
        try {
            return event.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new KeratinException(
                    "expected "
                            + symbolicName
                            + " to "
                            + what
                            + " within "
                            + PATIENCE_SECONDS
                            + " seconds: does File Install run, and watch "
                            + dropped.getParent()
                            + "?",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KeratinException("interrupted", e);
        }
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        boolean own = symbolicName.equals(bundle.getSymbolicName());
        if (own && event.getType() == BundleEvent.STARTED) {
            started.complete(bundle);
        } else if (own && event.getType() == BundleEvent.UNINSTALLED) {
            uninstalled.complete(bundle);
        } else if (!own && event.getType() == BundleEvent.STARTED) {
            others.add(bundle.getSymbolicName() + " started");
        } else if (!own && event.getType() == BundleEvent.STOPPED) {
            others.add(bundle.getSymbolicName() + " stopped");
        }
    }
}
