package org.keratin.examples.embedding;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.util.tracker.ServiceTracker;

/** A plain Java program with a framework in it, whose bundles answer through its own interface. */
public final class Embedding {

    /** Starts the bundles of the folder {@code args[0]}, asks, prints the answer and ends. */
    public static void main(String[] args) throws Exception {
        FrameworkFactory factory = ServiceLoader.load(FrameworkFactory.class).iterator().next();
        Path cache = Files.createTempDirectory("embedding");
        String shared = Embedding.class.getPackageName();
        Map<String, String> properties =
                Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        cache.toString(),
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        shared);
        Framework framework = factory.newFramework(properties);
        framework.start();
        List<Bundle> bundles = new ArrayList<>();
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(Path.of(args[0]), "*.jar")) {
            for (Path jar : jars) {
                bundles.add(framework.getBundleContext().installBundle(jar.toUri().toString()));
            }
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        var tracker = new ServiceTracker<>(framework.getBundleContext(), Predictor.class, null);
        tracker.open();
        Predictor predictor = (Predictor) tracker.waitForService(30_000);
        System.out.println(Arrays.toString(predictor.predict(args[1], 1, 2, 3)));
        framework.stop();
        framework.waitForStop(30_000);
    }
}
