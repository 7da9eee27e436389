package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keratin.it.plugin.GsonHost;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** The host has two versions of Gson; ours takes one of them, other bundles the other. */
@Tag("bare")
class TwoGsonsIT {

    private static final String OURS = "gson";
    private static final String OTHER = "guests/gson-other";

    @Test
    void theOlderOneComesLater(@TempDir Path cache) throws Exception {
        try (BareFramework framework = BareFramework.start(cache)) {
            bothServe(framework, OURS, OTHER);
        }
    }

    @Test
    void theNewerOneComesLater(@TempDir Path cache) throws Exception {
        try (BareFramework framework = BareFramework.start(cache)) {
            bothServe(framework, OTHER, OURS);
        }
    }

    private static void bothServe(BareFramework framework, String first, String second)
            throws Exception {
        Bundle there = framework.install(first);
        for (Bundle other : framework.installOthers()) {
            if (!OURS.equals(first) && "com.google.gson".equals(other.getSymbolicName())) {
                other.uninstall();
            }
        }
        BareFramework.startAll(framework.installOurs());
        Bundle probe = framework.installProbe();
        awaitWork(probe);
        Bundle core = wiredTo(framework.context(), there.getVersion());

        Bundle later = framework.install(second);
        assertThat(later.getVersion()).isNotEqualTo(there.getVersion());
        awaitWork(probe);
        for (Bundle gson : List.of(there, later)) {
            assertThat(host(framework.context(), gson.getVersion()))
                    .isEqualTo("l2 L2 " + gson.getVersion());
        }
        framework.refresh(List.of(there, later));
        awaitWork(probe);

        there.uninstall();
        framework.refresh(null);
        awaitWork(probe);
        assertThat(gsonOf(core)).isEqualTo(later.getVersion());
        assertThat(host(framework.context(), later.getVersion())).contains("l2 L2");
    }

    private static void awaitWork(Bundle probe) throws Exception {
        Await.until("it computes", () -> BareFramework.ask(probe, "compute").equals("600.0"));
    }

    /** What a bundle says that is wired to the Gson of this version, and to our core. */
    private static String host(BundleContext context, Version gson) throws Exception {
        Bundle host =
                PluginBundle.of("host.of." + gson, "1.0.0")
                        .header(
                                "Import-Package",
                                "org.keratin.core,org.osgi.framework,com.google.gson;version=\"["
                                        + gson
                                        + ","
                                        + gson
                                        + "]\"")
                        .holds(GsonHost.class)
                        .start(context);
        try {
            return (String)
                    host.loadClass(GsonHost.class.getName())
                            .getMethod("use", BundleContext.class)
                            .invoke(null, host.getBundleContext());
        } finally {
            host.uninstall();
        }
    }

    private static Bundle wiredTo(BundleContext context, Version gson) {
        for (Bundle bundle : context.getBundles()) {
            if ("org.keratin.core".equals(bundle.getSymbolicName())) {
                assertThat(gsonOf(bundle)).isEqualTo(gson);
                return bundle;
            }
        }
        throw new AssertionError("no core");
    }

    private static Version gsonOf(Bundle core) {
        return core.adapt(BundleWiring.class).getRequiredWires("osgi.wiring.package").stream()
                .filter(wire -> wire.getCapability().toString().contains("com.google.gson"))
                .map(BundleWire::getProvider)
                .map(provider -> provider.getBundle().getVersion())
                .findFirst()
                .orElseThrow();
    }
}
