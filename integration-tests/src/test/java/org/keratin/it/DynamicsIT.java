package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

@ExtendWith(InFramework.class)
class DynamicsIT {

    @Test
    void anyStartOrderEndsInTheSameState(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        List<Bundle> bundles =
                List.of(
                        keratin.bundle("org.keratin.tensor"),
                        keratin.bundle("org.keratin.core"),
                        keratin.bundle("org.keratin.keras"),
                        keratin.installSample());
        bundles.get(3).start();
        Set<String> expected = names(keratin);
        assertThat(expected)
                .contains(
                        "keras.optimizers.Adam",
                        "keras.activations.relu",
                        "my_package>Antirectifier");

        for (List<Bundle> order : permutations(bundles)) {
            for (Bundle bundle : bundles) {
                bundle.stop();
            }
            for (Bundle bundle : order) {
                bundle.start();
            }
            assertThat(names(keratin)).as("started in the order %s", order).isEqualTo(expected);
        }
        bundles.get(3).uninstall();
    }

    private static Set<String> names(Keratin keratin) {
        Set<String> names = new TreeSet<>();
        keratin.catalogue().all().forEach(provider -> names.addAll(provider.name().names()));
        return names;
    }

    private static List<List<Bundle>> permutations(List<Bundle> bundles) {
        if (bundles.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Bundle>> all = new ArrayList<>();
        for (Bundle first : bundles) {
            List<Bundle> rest = new ArrayList<>(bundles);
            rest.remove(first);
            for (List<Bundle> tail : permutations(rest)) {
                List<Bundle> order = new ArrayList<>(List.of(first));
                order.addAll(tail);
                all.add(order);
            }
        }
        return all;
    }
}
