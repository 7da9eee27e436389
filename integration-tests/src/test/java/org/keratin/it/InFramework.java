package org.keratin.it;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Runs the test methods of a class inside a framework with our bundles: a bare one, which Pax Exam
 * starts once for each class, or Karaf, which is started once for all.
 *
 * <p>Pax Exam has no driver for JUnit 5. This one puts the test classes into a probe bundle and
 * calls the method on the class as the probe loads it, so that the types which a test sees are
 * those of the bundles.
 */
final class InFramework
        implements BeforeAllCallback, AfterAllCallback, ParameterResolver, InvocationInterceptor {

    /** What bundles see of the test's class path. */
    static final String VISIBLE = "org.junit.*,org.opentest4j.*,org.assertj.*";

    private static final ExtensionContext.Namespace SERVERS =
            ExtensionContext.Namespace.create(InFramework.class);

    private Server own;
    private Bundle probe;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        probe =
                server(context)
                        .context()
                        .installBundle(
                                "probe:" + context.getDisplayName(),
                                new ByteArrayInputStream(Probe.jar()));
        probe.start();
    }

    private Server server(ExtensionContext context) throws Exception {
        if ("karaf".equals(System.getProperty("keratin.server"))) {
            return context.getRoot()
                    .getStore(SERVERS)
                    .getOrComputeIfAbsent("karaf", key -> KarafServer.start(), Server.class);
        }
        own = PaxExamServer.start();
        return own;
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        if (own != null) {
            own.close();
        } else if (probe != null) {
            probe.uninstall();
        }
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
