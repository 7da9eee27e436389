package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What an administrator of Karaf types. */
@ExtendWith(InFramework.class)
class KarafIT {

    private static final String CONSOLE = "org.apache.karaf.shell.api.console.";

    /** Runs a line in a session of Karaf's shell, which is none of our compile-time business. */
    private static String shell(BundleContext context, String line) throws Exception {
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
            type.getMethod("execute", CharSequence.class).invoke(session, line);
        } finally {
            type.getMethod("close").invoke(session);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    /** As feature:install and feature:uninstall do, which want an administrator's login. */
    private static void features(BundleContext context, String verb, String feature)
            throws Exception {
        String api = "org.apache.karaf.features.FeaturesService";
        Object service = context.getService(context.getAllServiceReferences(api, null)[0]);
        Class.forName(api, true, service.getClass().getClassLoader())
                .getMethod(verb, String.class)
                .invoke(service, feature);
    }

    @Test
    void theFeaturesInstallOurBundles(BundleContext context) {
        assertThat(Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName))
                .contains("org.keratin.tensor", "org.keratin.core", "org.keratin.keras");
    }

    @Test
    void theShellKnowsTheCommandsAndTheSampleComesAndGoesAsAFeature(BundleContext context)
            throws Exception {
        assertThat(shell(context, "keras:describe Adam")).contains("keras.optimizers.Adam");

        features(context, "installFeature", "keratin-sample");
        assertThat(shell(context, "keras:classes my_package"))
                .contains("my_package>Antirectifier", "org.keratin.sample");

        features(context, "uninstallFeature", "keratin-sample");
        assertThat(shell(context, "keras:classes my_package")).contains("0 classes and functions");
    }
}
