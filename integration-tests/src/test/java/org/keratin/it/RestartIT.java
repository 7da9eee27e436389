package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The core, and the whole framework, stop and start; all is as it was. */
@Tag("bare")
class RestartIT {

    private static final int CORE_RESTARTS = Soak.count("core.restarts", 3, 300);
    private static final int FRAMEWORK_RESTARTS = Soak.count("framework.restarts", 1, 30);

    private static Bundle bundle(BundleContext context, String name) {
        for (Bundle bundle : context.getBundles()) {
            if (name.equals(bundle.getSymbolicName())) {
                return bundle;
            }
        }
        throw new AssertionError("no bundle " + name);
    }

    @Test
    void bringsEverythingBack(@TempDir Path cache) throws Exception {
        String expected;
        try (BareFramework framework = BareFramework.start(cache)) {
            BareFramework.startAll(framework.installOthers());
            BareFramework.startAll(framework.installOurs());
            Samples.installModel(framework.context()).start();
            Bundle probe = framework.installProbe();
            expected = Samples.awaitWorking(probe);
            assertThat(expected).contains("my_package>Antirectifier", "model sample 1.0.0 READY");

            Bundle core = bundle(framework.context(), "org.keratin.core");
            for (int i = 0; i < CORE_RESTARTS; i++) {
                core.stop();
                assertThat(BareFramework.ask(probe, "state"))
                        .doesNotContain("my_package>Antirectifier")
                        .doesNotContain("KerasDeserializer");
                core.start();
                Samples.awaitState(probe, expected, "the core is back");
                assertThat(Samples.awaitWorking(probe)).isEqualTo(expected);
            }
        }
        for (int i = 0; i < FRAMEWORK_RESTARTS; i++) {
            try (BareFramework framework = BareFramework.start(cache)) {
                Bundle probe = bundle(framework.context(), "keratin.probe");
                Samples.awaitState(probe, expected, "the framework started on its cache");
                assertThat(Samples.awaitWorking(probe)).isEqualTo(expected);
                if (i == FRAMEWORK_RESTARTS - 1) {
                    Figures.tell(
                            "restarts",
                            framework.context(),
                            "%,d restarts of the core, %,d of the framework on its cache; each time"
                                    + " the same %,d names and services, the model READY",
                            CORE_RESTARTS,
                            FRAMEWORK_RESTARTS,
                            expected.lines().count());
                }
            }
        }
    }
}
