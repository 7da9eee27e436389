package org.keratin.it;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.ops4j.pax.exam.CoreOptions;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.nat.internal.NativeTestContainer;
import org.ops4j.pax.exam.spi.DefaultExamSystem;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.launch.FrameworkFactory;

/**
 * Runs the test methods of a class inside a framework that Pax Exam starts with our bundles, once
 * for each class.
 *
 * <p>Pax Exam has no driver for JUnit 5. This one puts the test classes into a probe bundle and
 * calls the method on the class as the probe loads it, so that the types which a test sees are
 * those of the bundles. Which framework it is, the class path decides.
 */
final class InFramework
        implements BeforeAllCallback, AfterAllCallback, ParameterResolver, InvocationInterceptor {

    private static final String VISIBLE = "org.junit.*,org.opentest4j.*,org.assertj.*,sun.*,jdk.*";

    private NativeTestContainer container;
    private KeptFramework framework;
    private Bundle probe;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        framework =
                new KeptFramework(
                        ServiceLoader.load(FrameworkFactory.class).findFirst().orElseThrow());
        ExamSystem system = DefaultExamSystem.create(options());
        container = new NativeTestContainer(system, framework);
        container.start();
        BundleContext host = framework.framework().getBundleContext();
        probe =
                host.installBundle(
                        "probe:" + context.getDisplayName(), new ByteArrayInputStream(Probe.jar()));
        probe.start();
    }

    private static Option[] options() throws IOException {
        List<Option> options = new ArrayList<>();
        options.add(
                CoreOptions.frameworkProperty("org.osgi.framework.bootdelegation").value(VISIBLE));
        options.add(CoreOptions.frameworkProperty("org.osgi.framework.bundle.parent").value("app"));
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
    public void afterAll(ExtensionContext context) {
        container.stop();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == BundleContext.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return probe.getBundleContext();
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation,
            ReflectiveInvocationContext<Method> call,
            ExtensionContext context)
            throws Throwable {
        invocation.skip();
        Method outside = call.getExecutable();
        Class<?> inside = probe.loadClass(outside.getDeclaringClass().getName());
        var constructor = inside.getDeclaredConstructor();
        constructor.setAccessible(true);
        Method method = inside.getDeclaredMethod(outside.getName(), outside.getParameterTypes());
        method.setAccessible(true);
        try {
            method.invoke(constructor.newInstance(), call.getArguments().toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
