package org.keratin.it;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;

/**
 * Whatever the order in which our bundles, a plug-in and a bundle with a model stop and start, it
 * ends in the same state: the same names, the same services, the model READY.
 */
@Tag("bare")
class StartOrderIT {

    private static final int ORDERS = Soak.count("orders", 8, 500);

    @Test
    void anyOrderEndsInTheSameState(@TempDir Path cache) throws Exception {
        try (BareFramework framework = BareFramework.start(cache)) {
            BareFramework.startAll(framework.installOthers());
            List<Bundle> bundles = new ArrayList<>(framework.installOurs());
            bundles.add(Samples.installModel(framework.context()));
            BareFramework.startAll(bundles);
            Bundle probe = framework.installProbe();
            String expected = Samples.awaitWorking(probe);

            for (long seed : Soak.seeds(1, 1)) {
                System.out.println("start orders: seed " + seed);
                Random random = new Random(seed);
                for (int i = 0; i < ORDERS; i++) {
                    Collections.shuffle(bundles, random);
                    for (Bundle bundle : bundles) {
                        bundle.stop();
                    }
                    Collections.shuffle(bundles, random);
                    BareFramework.startAll(bundles);
                    Samples.awaitState(probe, expected, "started in the order " + bundles);
                }
            }
            Figures.tell(
                    "start orders",
                    framework.context(),
                    "%,d random orders of %d bundles, each ended in the same %,d names and services"
                            + " with the model READY",
                    ORDERS,
                    bundles.size(),
                    expected.lines().count());
        }
    }
}
