package org.keratin.it;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import org.osgi.framework.BundleContext;

/** Karaf's shell and its features, which are none of our compile-time business. */
final class KarafShell {

    private static final String CONSOLE = "org.apache.karaf.shell.api.console.";

    private final BundleContext context;

    KarafShell(BundleContext context) {
        this.context = context;
    }

    /** Runs a line in a session, and returns what it printed, and its result as a console would. */
    String run(String line) throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        Object factory =
                context.getService(
                        context.getAllServiceReferences(CONSOLE + "SessionFactory", null)[0]);
        ClassLoader loader = factory.getClass().getClassLoader();
        Method create =
                Class.forName(CONSOLE + "SessionFactory", true, loader)
                        .getMethod(
                                "create", InputStream.class, PrintStream.class, PrintStream.class);
        Object session = create.invoke(factory, new ByteArrayInputStream(new byte[0]), out, out);
        Class<?> type = Class.forName(CONSOLE + "Session", true, loader);
        try {
            Object result = type.getMethod("execute", CharSequence.class).invoke(session, line);
            if (result != null) {
                out.println(result);
            }
        } finally {
            type.getMethod("close").invoke(session);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** As feature:install and feature:uninstall do, which want an administrator's login. */
    void features(String verb, String feature) throws Exception {
        String api = "org.apache.karaf.features.FeaturesService";
        Object service = context.getService(context.getAllServiceReferences(api, null)[0]);
        Class.forName(api, true, service.getClass().getClassLoader())
                .getMethod(verb, String.class)
                .invoke(service, feature);
    }
}
