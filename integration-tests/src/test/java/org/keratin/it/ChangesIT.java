package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.errors.KeratinException;
import org.keratin.it.plugin.Versioned;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * Threads deserialize while the bundle of the classes is stopped, started, updated, uninstalled and
 * installed: each call gets the right objects, all of one version, or an error that names the
 * bundle.
 */
@Tag("bare")
@ExtendWith(InFramework.class)
class ChangesIT {

    private static final int CHANGES = Soak.count("changes", 150, 5_000);
    private static final int THREADS = 2;
    private static final String BUNDLE = "plugin.changing";

    /** What one thread saw. */
    private record Seen(long answers, long refusals) {}

    private final AtomicBoolean stop = new AtomicBoolean();

    private static PluginBundle plugin(int version) {
        return VersionedPlugin.of(BUNDLE, version + ".0.0", "it>First")
                .capability("it>Second", Versioned.class.getName());
    }

    private static Map<String, Object> config(String registered) {
        return Map.of("class_name", "X", "registered_name", registered, "config", Map.of());
    }

    @Test
    void callsGetRightObjectsOrAnErrorThatNamesTheBundle(BundleContext context) throws Exception {
        KerasDeserializer deserializer = new Keratin(context).service(KerasDeserializer.class);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Seen>> calls = new ArrayList<>();
        Bundle plugin = plugin(1).start(context);
        for (int i = 0; i < THREADS; i++) {
            calls.add(threads.submit(() -> call(deserializer)));
        }
        for (long seed : Soak.seeds(1, 1)) {
            System.out.println("changes: seed " + seed);
            Random random = new Random(seed);
            for (int i = 0; i < CHANGES; i++) {
                plugin = change(plugin, random, context);
            }
        }
        stop.set(true);
        threads.shutdown();

        long answers = 0;
        long refusals = 0;
        for (Future<Seen> each : calls) {
            Seen seen = each.get(120, TimeUnit.SECONDS); // throws what a call may not throw
            answers += seen.answers();
            refusals += seen.refusals();
        }
        assertThat(answers).isPositive();
        plugin.uninstall();
        Figures.tell(
                "deserialization during changes",
                context,
                "%,d changes of the plug-in, %,d calls: %,d right, %,d refused naming the bundle, 0"
                        + " otherwise",
                CHANGES,
                answers + refusals,
                answers,
                refusals);
    }

    private static Bundle change(Bundle plugin, Random random, BundleContext context)
            throws Exception {
        int version = 1 + random.nextInt(9);
        switch (random.nextInt(3)) {
            case 0 -> {
                plugin.stop();
                plugin.start();
            }
            case 1 -> plugin.update(plugin(version).stream());
            default -> {
                plugin.uninstall();
                return plugin(version).start(context);
            }
        }
        return plugin;
    }

    private Seen call(KerasDeserializer deserializer) {
        Object config = List.of(config("it>First"), config("it>Second"), config("it>First"));
        long answers = 0;
        long refusals = 0;
        do {
            try {
                Set<ClassLoader> loaders = new HashSet<>();
                List<?> made = (List<?>) deserializer.deserialize(config);
                made.forEach(object -> loaders.add(object.getClass().getClassLoader()));
                assertThat(made).hasSize(3);
                assertThat(loaders).as("one version in one call").hasSize(1);
                answers++;
            } catch (KeratinException e) {
                assertThat(e).hasMessageContaining(BUNDLE);
                refusals++;
            }
        } while (!stop.get());
        return new Seen(answers, refusals);
    }
}
