package org.keratin.it;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/** A model whose classes the sample plug-in brings, and when all of it works. */
final class Samples {

    private static final Path MODEL = Path.of("src", "test", "models", "custom_objects.keras");

    private Samples() {}

    /** Installs a bundle that holds the model. */
    static Bundle installModel(BundleContext context) throws IOException, BundleException {
        return PluginBundle.of("model.sample", "1.0.0")
                .header("Keras-Models", "models/sample.keras")
                .file("models/sample.keras", MODEL)
                .install(context);
    }

    /** The state that is reached when all is there and the model is READY. */
    static String awaitWorking(Bundle probe) throws Exception {
        Await.until("all works", () -> BareFramework.ask(probe, "workAll").equals("done"));
        return BareFramework.ask(probe, "state");
    }

    /** Waits for a state, and tells by which lines it differs if it does not come. */
    static void awaitState(Bundle probe, String expected, String when) throws Exception {
        String[] last = new String[1];
        Await.until(
                () -> "the state is the same when " + when + difference(expected, last[0]),
                () -> {
                    last[0] = BareFramework.ask(probe, "state");
                    return last[0].equals(expected);
                });
    }

    private static String difference(String expected, String found) {
        Set<String> missing = new TreeSet<>(expected.lines().toList());
        Set<String> more = new TreeSet<>(found.lines().toList());
        more.removeAll(missing);
        missing.removeAll(found.lines().toList());
        return "\n  missing " + missing + "\n  more " + more;
    }
}
