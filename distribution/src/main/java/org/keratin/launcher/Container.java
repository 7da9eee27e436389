package org.keratin.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * A running framework with Keratin's bundles in it.
 *
 * <p>The bundles of the installation are copied into the framework's cache, so that an installation
 * may be replaced below a running container; one that starts on an old cache takes over what is new
 * in the installation, and keeps what was installed by hand.
 */
final class Container implements AutoCloseable {

    /** What the locations of the installation's own bundles begin with. */
    private static final String OWN = "keratin:";

    private static final long STOP_MILLISECONDS = 10_000;

    private final Framework framework;
    private final Runnable afterwards;
    private final Thread stopAtExit = new Thread(this::stop, "Keratin stops");
    private boolean stopped;

    private Container(Framework framework, Runnable afterwards) {
        this.framework = framework;
        this.afterwards = afterwards;
    }

    /**
     * Starts a framework; all bundles are started when this returns.
     *
     * @param afterwards run once, when it has stopped
     * @throws LaunchException if it, or one of the bundles, does not start
     */
    static Container start(
            Installation installation,
            Map<String, String> properties,
            Collection<BundleGroup> groups,
            Runnable afterwards) {
        Framework framework = new FrameworkFactory().newFramework(properties);
        Container container = new Container(framework, afterwards);
        try {
            container.init();
            container.install(installation, groups);
            container.framework.start();
            container.checkStarted();
            return container;
        } catch (BundleException e) {
            container.close();
            throw new LaunchException("cannot start the framework: " + e.getMessage(), e);
        } catch (RuntimeException e) {
            container.close();
            throw e;
        }
    }

    private void init() throws BundleException {
        framework.init();
        context().addFrameworkListener(Container::report);
        Runtime.getRuntime().addShutdownHook(stopAtExit);
    }

    private void install(Installation installation, Collection<BundleGroup> groups)
            throws BundleException {
        Set<String> locations = new HashSet<>();
        for (BundleGroup group : groups) {
            for (String name : group.bundles()) {
                locations.add(OWN + name);
                Bundle bundle = install(OWN + name, installation.bundle(name));
                bundle.adapt(BundleStartLevel.class).setStartLevel(group.startLevel());
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
        for (Bundle bundle : context().getBundles()) {
            if (bundle.getLocation().startsWith(OWN) && !locations.contains(bundle.getLocation())) {
                bundle.uninstall();
            }
        }
    }

    /** Installs a bundle; one that an old cache brings is updated. */
    private Bundle install(String location, Path jar) throws BundleException {
        try (InputStream bytes = Files.newInputStream(jar)) {
            Bundle present = context().getBundle(location);
            if (present == null) {
                return context().installBundle(location, bytes);
            }
            present.update(bytes);
            return present;
        } catch (IOException e) {
            throw new LaunchException("cannot read the bundle " + jar + ": " + e.getMessage(), e);
        }
    }

    private void checkStarted() {
        for (Bundle bundle : context().getBundles()) {
            boolean fragment = bundle.getHeaders().get("Fragment-Host") != null;
            if (bundle.getLocation().startsWith(OWN)
                    && !fragment
                    && bundle.getState() != Bundle.ACTIVE) {
                throw new LaunchException(
                        "the bundle "
                                + bundle.getSymbolicName()
                                + " could not be started; the reason stands above");
            }
        }
    }

    /**
     * Installs and starts a bundle that is no part of the installation.
     *
     * @throws PlugInException if that is not possible
     */
    void plugIn(Path jar) {
        requireBundle(jar);
        try {
            install(jar.toUri().toString(), jar).start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw new PlugInException(
                    "cannot start " + jar + " as a bundle: " + e.getMessage().trim(), e);
        }
    }

    private static void requireBundle(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            Manifest manifest = file.getManifest();
            if (manifest == null
                    || manifest.getMainAttributes().getValue(Constants.BUNDLE_SYMBOLICNAME)
                            == null) {
                throw new PlugInException(
                        jar
                                + " is a jar, but no bundle: its manifest has no "
                                + Constants.BUNDLE_SYMBOLICNAME);
            }
        } catch (NoSuchFileException e) {
            throw new PlugInException(jar + ": no such file", e);
        } catch (IOException e) {
            throw new PlugInException("cannot read " + jar + " as a jar: " + e.getMessage(), e);
        }
    }

    private static void report(FrameworkEvent event) {
        if (event.getType() == FrameworkEvent.ERROR) {
            String bundle = event.getBundle().getSymbolicName();
            System.err.println("keratin: " + bundle + ": " + event.getThrowable().getMessage());
        }
    }

    /** The framework's own context. */
    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Waits until someone stops the framework: the shell's {@code exit}, or a signal. */
    void awaitStop() throws InterruptedException {
        int event;
        do {
            event = framework.waitForStop(0).getType();
        } while (event == FrameworkEvent.STOPPED_UPDATE);
    }

    /** Stops the framework and waits until it has stopped. */
    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(stopAtExit);
        } catch (IllegalStateException e) {
            // The JVM is on its way down; the hook finds nothing to do.
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLISECONDS);
        } catch (BundleException e) {
            System.err.println("keratin: the framework did not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            afterwards.run();
        }
    }
}
