package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** What an administrator of Karaf types. */
@ExtendWith(InFramework.class)
class KarafIT {

    @Test
    void theFeaturesInstallOurBundles(BundleContext context) {
        assertThat(Arrays.stream(context.getBundles()).map(Bundle::getSymbolicName))
                .contains("org.keratin.tensor", "org.keratin.core", "org.keratin.keras");
    }

    @Test
    void theShellKnowsTheCommandsAndTheSampleComesAndGoesAsAFeature(BundleContext context)
            throws Exception {
        assumeTrue(System.getProperty("karaf.base") != null, "in Karaf only");
        KarafShell shell = new KarafShell(context);
        assertThat(shell.run("keras:describe Adam")).contains("keras.optimizers.Adam");

        shell.features("installFeature", "keratin-sample");
        assertThat(shell.run("keras:classes my_package"))
                .contains("my_package>Antirectifier", "org.keratin.sample");

        shell.features("uninstallFeature", "keratin-sample");
        assertThat(shell.run("keras:classes my_package")).contains("0 classes and functions");
    }
}
