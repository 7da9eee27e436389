package org.keratin.launcher;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where Keratin is installed.
 *
 * @param home the folder that holds {@code bin}, {@code bundles}, {@code conf} and {@code deploy}
 */
record Installation(Path home) {

    /** System property: the home folder, set by {@code bin/keratin}. */
    static final String HOME = "keratin.home";

    /** Takes the absolute path, so that nothing depends on the working folder. */
    Installation {
        home = home.toAbsolutePath().normalize();
    }

    /** The one that {@code bin/keratin} belongs to. */
    static Installation find() {
        String home = System.getProperty(HOME);
        if (home == null || !Files.isDirectory(Path.of(home, "bundles"))) {
            throw new LaunchException(
                    "expected -D"
                            + HOME
                            + " to name Keratin's folder, found "
                            + home
                            + ". Start Keratin by its bin/keratin, which sets it.");
        }
        return new Installation(Path.of(home));
    }

    /** The jar of one of the container's own bundles. */
    Path bundle(String name) {
        return home.resolve("bundles").resolve(name + ".jar");
    }

    /** The sample plug-in. */
    Path sample() {
        return home.resolve("samples").resolve("org.keratin.sample.jar");
    }

    /** The framework's properties. */
    Path properties() {
        return home.resolve("conf").resolve("keratin.properties");
    }

    /** Where bundles are dropped, unless a command says otherwise. */
    Path deploy() {
        return home.resolve("deploy");
    }

    /** What the container remembers, unless a command says otherwise. */
    Path data() {
        return home.resolve("data");
    }
}
