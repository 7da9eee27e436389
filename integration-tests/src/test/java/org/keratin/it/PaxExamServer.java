package org.keratin.it;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.nat.internal.NativeTestContainer;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.FrameworkFactory;

/** A bare framework that Pax Exam starts; which one it is, the class path decides. */
final class PaxExamServer implements Server {

    private final NativeTestContainer container;
    private final KeptFramework framework;

    private PaxExamServer(NativeTestContainer container, KeptFramework framework) {
        this.container = container;
        this.framework = framework;
    }

    static PaxExamServer start() throws IOException {
        KeptFramework framework =
                new KeptFramework(
                        ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow());
        NativeTestContainer container =
                new NativeTestContainer(DefaultExamSystem.create(options()), framework);
        container.start();
        return new PaxExamServer(container, framework);
    }

    private static Option[] options() throws IOException {
        List<Option> options = new ArrayList<>();
        options.add(
                CoreOptions.frameworkProperty("org.osgi.framework.bootdelegation")
                        .value(InFramework.VISIBLE + ",sun.*,jdk.*"));
        options.add(CoreOptions.frameworkProperty("org.osgi.framework.bundle.parent").value("app"));
        // Felix's health checks log with it.
        options.add(
                CoreOptions.systemPackages(
                        "org.slf4j;version=1.7.36", "org.slf4j.helpers;version=1.7.36"));
        options.add(CoreOptions.cleanCaches());
        try (DirectoryStream<Path> jars =
                Files.newDirectoryStream(Path.of(System.getProperty("keratin.bundles")), "*.jar")) {
            for (Path jar : jars) {
                if (!jar.getFileName().toString().contains("sample")
                        && !jar.getFileName().toString().contains("shell")) {
                    options.add(CoreOptions.bundle(jar.toUri().toString()));
                }
            }
        }
        return options.toArray(new Option[0]);
    }

    @Override
    public BundleContext context() {
        return framework.framework().getBundleContext();
    }

    @Override
    public void close() {
        container.stop();
    }
}
