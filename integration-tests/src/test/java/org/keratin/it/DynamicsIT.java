package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.errors.MissingClassException;
import org.keratin.it.plugin.Marker;
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

    @Test
    void concurrentCallsGetTheObjectOrTheError(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        KerasDeserializer deserializer = keratin.service(KerasDeserializer.class);
        Object config =
                java.util.Map.of(
                        "class_name",
                        "X",
                        "registered_name",
                        "it>Busy",
                        "config",
                        java.util.Map.of("value", 5L));
        Bundle plugin =
                PluginBundle.of("plugin.busy", "1.0.0")
                        .publish("it>Busy", Marker.class)
                        .start(context);
        AtomicBoolean stop = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Future<Integer>> counts = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            counts.add(threads.submit(() -> callUntil(stop, deserializer, config)));
        }

        for (int i = 0; i < 100; i++) {
            plugin.stop();
            plugin.start();
        }
        stop.set(true);
        threads.shutdown();

        for (Future<Integer> count : counts) {
            assertThat(count.get(30, TimeUnit.SECONDS)).isPositive();
        }
        plugin.uninstall();
    }

    private static int callUntil(
            AtomicBoolean stop, KerasDeserializer deserializer, Object config) {
        int calls = 0;
        do {
            try {
                assertThat(deserializer.deserialize(config)).hasToString("Marker[value=5]");
            } catch (MissingClassException e) {
                assertThat(e.missing()).hasSize(1);
            }
            calls++;
        } while (!stop.get());
        return calls;
    }
}
