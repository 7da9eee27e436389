package org.keratin.it;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keratin.repositories.Repositories;
import org.keratin.repositories.Repository;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A folder for repositories, and their configuration; afterwards all is as it was before. */
final class RepositoriesWorld implements AutoCloseable {

    private static final String PID = "org.keratin.repositories";

    private final BundleContext context;
    private final Path folder;
    private final Bundle admin;
    private final Set<Long> before;
    private Configuration configuration;

    RepositoriesWorld(BundleContext context) throws BundleException, IOException {
        assumeTrue(System.getProperty("karaf.base") == null, "Karaf's bundles are its features'");
        this.context = context;
        this.folder = Files.createTempDirectory("repositories");
        Path jar =
                Path.of(
                        System.getProperty("keratin.bundles"),
                        "guests",
                        "org.apache.felix.configadmin.jar");
        this.admin = context.installBundle(jar.toUri().toString());
        admin.start();
        this.before = ids();
    }

    Path folder() {
        return folder;
    }

    /** The bundles that were there at first. */
    Set<Long> before() {
        return before;
    }

    Set<Long> ids() {
        return Arrays.stream(context.getBundles())
                .map(Bundle::getBundleId)
                .collect(Collectors.toSet());
    }

    void configure(boolean automatic, String... repositories) throws IOException {
        ConfigurationAdmin service =
                context.getService(context.getServiceReference(ConfigurationAdmin.class));
        configuration = service.getConfiguration(PID, "?");
        Dictionary<String, Object> values = new Hashtable<>();
        values.put("repositories", repositories);
        values.put("automatic", automatic);
        configuration.update(values);
    }

    /** The service, once it has these repositories. */
    Repositories repositories(String... locations) throws Exception {
        Keratin keratin = new Keratin(context);
        List<String> expected = List.of(locations);
        Await.until(
                "the repositories are " + expected,
                () ->
                        keratin.service(Repositories.class).all().stream()
                                .map(Repository::location)
                                .toList()
                                .equals(expected));
        return keratin.service(Repositories.class);
    }

    @Override
    public void close() {
        try {
            clear();
        } catch (Exception e) {
            throw new AssertionError("it is not as it was before", e);
        }
    }

    private void clear() throws Exception {
        if (configuration != null) {
            configuration.delete();
            repositories();
        }
        for (Bundle bundle : context.getBundles()) {
            if (!before.contains(bundle.getBundleId())) {
                bundle.uninstall();
            }
        }
        admin.uninstall();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
