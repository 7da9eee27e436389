package org.keratin.it;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.karaf.main.Main;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;

/**
 * Apache Karaf as it is delivered, which gets our bundles as an administrator would install them:
 * by the feature file.
 */
final class KarafServer implements Server {

    private static final long PATIENCE = 120_000;
    private static final String FEATURES = "org.apache.karaf.features.FeaturesService";

    private static final String BOOTED = "org.apache.karaf.features.BootFinished";

    private final Main karaf;

    private KarafServer(Main karaf) {
        this.karaf = karaf;
    }

    static KarafServer start() {
        try {
            Path home = Path.of(System.getProperty("karaf.home"));
            delete(home.resolve("data"));
            configure(home);
            Map.of(
                            "karaf.base", home,
                            "karaf.data", home.resolve("data"),
                            "karaf.etc", home.resolve("etc"),
                            "karaf.log", home.resolve("data/log"),
                            "karaf.instances", home.resolve("instances"))
                    .forEach((key, folder) -> System.setProperty(key, folder.toString()));
            System.setProperty("karaf.startLocalConsole", "false");
            System.setProperty("karaf.startRemoteShell", "false");
            System.setProperty("karaf.lock", "false");
            Main karaf = new Main(new String[0]);
            karaf.launch();
            KarafServer server = new KarafServer(karaf);
            server.service(BOOTED);
            server.install("keratin", "keratin-shell", "keratin-insight", "keratin-repositories");
            return server;
        } catch (Exception e) {
            throw new IllegalStateException("Karaf does not start", e);
        }
    }

    /** A former run's bundles would be there still. */
    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        Files.createDirectories(folder.resolve("tmp"));
    }

    /** What the tests need beside our features: their own classes, and the repository on disk. */
    private static void configure(Path home) throws IOException {
        Path custom = home.resolve("etc/custom.properties");
        Files.writeString(
                custom,
                "org.osgi.framework.bootdelegation=com.sun.*,javax.transaction,javax.transaction.xa,"
                        + "javax.xml.crypto,javax.xml.crypto.*,javax.security.cert,sun.*,jdk.*,"
                        + "org.apache.karaf.jaas.boot,org.apache.karaf.jaas.boot.principal,"
                        + InFramework.VISIBLE
                        + "\norg.osgi.framework.bundle.parent=app\n");
        Path repository = Path.of(System.getProperty("keratin.repository"));
        Path maven = home.resolve("etc/org.ops4j.pax.url.mvn.cfg");
        Files.writeString(
                maven,
                "org.ops4j.pax.url.mvn.useFallbackRepositories=false\n"
                        + "org.ops4j.pax.url.mvn.localRepository=${karaf.data}/repository\n"
                        + "org.ops4j.pax.url.mvn.defaultRepositories="
                        + "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots\n"
                        + "org.ops4j.pax.url.mvn.repositories="
                        + repository.toUri()
                        + "@id=keratin@snapshots\n");
    }

    private void install(String... features) throws Exception {
        Object service = service(FEATURES);
        Class<?> api = Class.forName(FEATURES, true, service.getClass().getClassLoader());
        api.getMethod("addRepository", URI.class)
                .invoke(
                        service,
                        URI.create(
                                "mvn:org.keratin/keratin-karaf-features/"
                                        + System.getProperty("keratin.version")
                                        + "/xml/features"));
        for (String feature : List.of(features)) {
            api.getMethod("installFeature", String.class).invoke(service, feature);
        }
    }

    private Object service(String type) throws InterruptedException {
        ServiceTracker<Object, Object> tracker = new ServiceTracker<>(context(), type, null);
        tracker.open();
        try {
            Object service = tracker.waitForService(PATIENCE);
            if (service == null) {
                throw new IllegalStateException("no service " + type);
            }
            return service;
        } finally {
            tracker.close();
        }
    }

    @Override
    public BundleContext context() {
        return karaf.getFramework().getBundleContext();
    }

    @Override
    public void close() {
        try {
            karaf.destroy();
        } catch (Exception e) {
            throw new IllegalStateException("Karaf does not stop", e);
        }
    }
}
