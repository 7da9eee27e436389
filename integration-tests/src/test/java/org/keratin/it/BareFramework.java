package org.keratin.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * A framework with nothing in it, for tests that decide themselves what is installed when, or that
 * start it again on its cache. Such a test stands outside; what has to be seen from inside, {@link
 * Inside} tells it in types of the JDK.
 */
final class BareFramework implements AutoCloseable {

    private static final Path BUNDLES = Path.of(System.getProperty("keratin.bundles"));

    private final Framework framework;

    private BareFramework(Framework framework) {
        this.framework = framework;
    }

    /** Starts one whose cache is in {@code cache}, with what is there. */
    static BareFramework start(Path cache) throws BundleException {
        return start(cache, Map.of());
    }

    /** Starts one that has these properties beside those that all need. */
    static BareFramework start(Path cache, Map<String, String> properties) throws BundleException {
        Map<String, String> configuration = new HashMap<>(properties);
        configuration.put(Constants.FRAMEWORK_STORAGE, cache.toString());
        configuration.put(Constants.FRAMEWORK_BOOTDELEGATION, InFramework.VISIBLE + ",sun.*,jdk.*");
        configuration.put(Constants.FRAMEWORK_BUNDLE_PARENT, Constants.FRAMEWORK_BUNDLE_PARENT_APP);
        Framework framework =
                ServiceLoader.load(FrameworkFactory.class)
                        .findFirst()
                        .orElseThrow()
                        .newFramework(configuration);
        framework.start();
        return new BareFramework(framework);
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    /** Installs a jar that the build made or fetched. */
    Bundle install(String jar) throws BundleException {
        return context().installBundle(BUNDLES.resolve(jar + ".jar").toUri().toString());
    }

    /** Installs what our bundles need of others. */
    List<Bundle> installOthers() throws BundleException, IOException {
        return installAll(false);
    }

    /** Installs our bundles; the shell needs a terminal's bundles, and is left out. */
    List<Bundle> installOurs() throws BundleException, IOException {
        return installAll(true);
    }

    private List<Bundle> installAll(boolean ours) throws BundleException, IOException {
        List<Bundle> bundles = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(BUNDLES, "*.jar")) {
            for (Path jar : jars) {
                String name = jar.getFileName().toString();
                if (name.startsWith("org.keratin.") == ours && !name.contains(".shell")) {
                    bundles.add(context().installBundle(jar.toUri().toString()));
                }
            }
        }
        return bundles;
    }

    static void startAll(Collection<Bundle> bundles) throws BundleException {
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    Bundle installProbe() throws Exception {
        Bundle probe = context().installBundle("test:probe", new ByteArrayInputStream(Probe.jar()));
        probe.start();
        return probe;
    }

    /** What a static method of {@link Inside} says, as the probe bundle loads it. */
    static String ask(Bundle probe, String question) throws Exception {
        Method method =
                probe.loadClass(Inside.class.getName())
                        .getDeclaredMethod(question, BundleContext.class);
        method.setAccessible(true);
        try {
            return (String) method.invoke(null, probe.getBundleContext());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Refreshes {@code bundles}, or all that changed if it is {@code null}, and waits for it. */
    void refresh(Collection<Bundle> bundles) throws InterruptedException {
        CountDownLatch refreshed = new CountDownLatch(1);
        framework
                .adapt(FrameworkWiring.class)
                .refreshBundles(bundles, event -> refreshed.countDown());
        if (!refreshed.await(120, TimeUnit.SECONDS)) {
            throw new AssertionError("the framework does not end to refresh " + bundles);
        }
    }

    @Override
    public void close() throws BundleException {
        framework.stop();
        try {
            framework.waitForStop(TimeUnit.SECONDS.toMillis(120));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("the framework was not given the time to stop", e);
        }
    }
}
