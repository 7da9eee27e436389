package org.keratin.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import org.osgi.framework.Bundle;

/** A folder that File Install watches, as the distribution's {@code deploy/}. */
final class DeployFolder {

    private final Path folder;
    private final BareFramework framework;
    private final Bundle probe;
    private int markers;

    private DeployFolder(Path folder, BareFramework framework, Bundle probe) {
        this.folder = folder;
        this.framework = framework;
        this.probe = probe;
    }

    /** What makes File Install watch a folder in {@code parent}. */
    static Map<String, String> properties(Path parent) {
        return Map.of(
                "felix.fileinstall.dir", parent.resolve("deploy").toString(),
                "felix.fileinstall.tmpdir", parent.resolve("tmp").toString(),
                "felix.fileinstall.poll", "50",
                "felix.fileinstall.noInitialDelay", "true",
                "felix.fileinstall.log.level", "0");
    }

    /** Starts all that is needed in a framework with these properties. */
    static DeployFolder in(Path parent, BareFramework framework) throws Exception {
        Path folder = Files.createDirectories(parent.resolve("deploy"));
        BareFramework.startAll(framework.installOthers());
        Bundle fileInstall = framework.install("guests/org.apache.felix.fileinstall");
        fileInstall.start();
        BareFramework.startAll(framework.installOurs());
        return new DeployFolder(folder, framework, framework.installProbe());
    }

    Bundle probe() {
        return probe;
    }

    /** Writes the first {@code count} of {@code of} parts of a file, as a slow copy would. */
    void copyPart(String name, byte[] content, int count, int of) throws IOException {
        Path file = folder.resolve(name);
        int done = Files.exists(file) ? (int) Files.size(file) : 0;
        byte[] part = Arrays.copyOfRange(content, done, content.length * count / of);
        Files.write(file, part, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** Puts a whole file in at once. */
    void put(String name, byte[] content) throws IOException {
        Path whole = Files.createTempFile(folder.getParent(), "whole", null);
        Files.write(whole, content);
        Files.move(whole, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    void remove(String name) throws IOException {
        Files.delete(folder.resolve(name));
    }

    /**
     * Returns when File Install has dealt with all that was there before: it has started a bundle
     * that came later, and then another one.
     */
    void awaitLook() throws Exception {
        for (int i = 0; i < 2; i++) {
            String name = "marker" + markers++;
            put(name + ".jar", PluginBundle.of(name, "1.0.0").stream().readAllBytes());
            Await.until(
                    "File Install starts " + name,
                    () -> {
                        Bundle marker = find(name);
                        return marker != null && marker.getState() == Bundle.ACTIVE;
                    });
        }
    }

    /** The bundle of this symbolic name; {@code null} if there is none. */
    Bundle find(String symbolicName) {
        return Arrays.stream(framework.context().getBundles())
                .filter(bundle -> symbolicName.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElse(null);
    }
}
