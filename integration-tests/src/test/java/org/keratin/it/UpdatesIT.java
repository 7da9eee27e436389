package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.it.plugin.Stamp;
import org.keratin.it.plugin.StampedInitializer;
import org.keratin.it.plugin.StampedLayer;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.tensor.Tensor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** Updates a plug-in again and again while others use its classes. */
@ExtendWith(InFramework.class)
class UpdatesIT {

    private static final int UPDATES = Soak.count("updates", 200, 2_000);

    /** A layer and its initializer, both of the plug-in. */
    private static final String LAYER =
            """
            {"module": "it", "class_name": "StampedLayer", "registered_name": "it>StampedLayer",
             "config": {"name": "stamped", "initializer":
              {"module": "it", "class_name": "StampedInitializer", "config": {},
               "registered_name": "it>StampedInitializer"}}}
            """;

    private static final String MODEL =
            """
            {"module": "keras", "class_name": "Sequential", "registered_name": "Sequential",
             "config": {"name": "stamped", "trainable": true, "layers": [
              {"module": "keras.layers", "class_name": "InputLayer", "registered_name": null,
               "config": {"batch_shape": [null, 1], "dtype": "float32", "name": "in"}},
              LAYER]},
             "keras_version": "3.9.0", "backend": "jax"}
            """
                    .replace("LAYER", LAYER);

    /** How long single calls took, in powers of two of microseconds. */
    private static final class Latencies {

        private final long[] counts = new long[40];
        private long longest;

        void add(long nanos) {
            counts[64 - Long.numberOfLeadingZeros(nanos / 1_000)]++;
            longest = Math.max(longest, nanos);
        }

        long count() {
            return Arrays.stream(counts).sum();
        }

        long slowerThanAMillisecond() {
            return Arrays.stream(counts, 11, counts.length).sum();
        }
    }

    private final AtomicBoolean stop = new AtomicBoolean();

    private static PluginBundle plugin(int version) {
        return PluginBundle.of("plugin.stamped", version + ".0.0")
                .header("DynamicImport-Package", "org.keratin.none")
                .header(
                        "Import-Package",
                        "org.keratin.core,org.keratin.core.config,org.keratin.core.initializers,"
                                + "org.keratin.core.layers,org.keratin.tensor")
                .capability("it>StampedLayer", StampedLayer.class.getName())
                .capability("it>StampedInitializer", StampedInitializer.class.getName())
                .holds(StampedLayer.class, "version-0", "version-" + version)
                .holds(StampedLayer.Config.class)
                .holds(StampedInitializer.class, "version-0", "version-" + version)
                .holds(Stamp.class, "version-0", "version-" + version);
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came to hold").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static float answer(ModelService model) {
        return model.predict(Tensor.of(new float[] {1}, 1, 1)).toFloats()[0];
    }

    private Latencies call(Runnable call) {
        Latencies latencies = new Latencies();
        while (!stop.get()) {
            long begun = System.nanoTime();
            call.run();
            latencies.add(System.nanoTime() - begun);
        }
        return latencies;
    }

    @Test
    void updatesLoseNoCallAndMixNoVersions(BundleContext context) throws Exception {
        // Extenders of Karaf's own resolve a bundle while it is being updated; Felix then refuses
        // the update of a thread that gets in their way, now and then.
        assumeTrue(System.getProperty("karaf.base") == null, "not in Karaf");
        Bundle holder =
                PluginBundle.of("model.of.stamped", "1.0.0")
                        .header("Keras-Models", "models/stamped.json")
                        .text("models/stamped.json", MODEL)
                        .start(context);
        Bundle plugin = plugin(1).start(context);
        Keratin keratin = new Keratin(context);
        ModelServices services = keratin.service(ModelServices.class);
        await(() -> services.find("stamped").isPresent());
        ModelService model = services.find("stamped").orElseThrow();
        await(() -> !model.status().providers().isEmpty());
        KerasDeserializer keras = keratin.service(KerasDeserializer.class);
        Object config = keratin.service(KerasJson.class).read(LAYER);

        ConcurrentSkipListSet<Float> answers = new ConcurrentSkipListSet<>();
        ConcurrentSkipListSet<String> versions = new ConcurrentSkipListSet<>();
        Callable<Latencies> predict = () -> call(() -> answers.add(answer(model)));
        Callable<Latencies> make =
                () ->
                        call(
                                () ->
                                        versions.add(
                                                ((Supplier<?>) keras.deserialize(config))
                                                        .get()
                                                        .toString()));
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Latencies>> calls = new ArrayList<>();
        for (Callable<Latencies> each : List.of(predict, predict, make, make)) {
            calls.add(threads.submit(each));
        }
        for (int i = 1; i <= UPDATES; i++) {
            plugin.update(plugin(i % 9 + 1).stream());
        }
        await(() -> answer(model) == 11 * (UPDATES % 9 + 1));
        stop.set(true);
        threads.shutdown();
        List<Latencies> latencies = new ArrayList<>();
        for (Future<Latencies> each : calls) {
            latencies.add(each.get(60, TimeUnit.SECONDS)); // throws what a call threw
        }

        assertThat(answers)
                .isSubsetOf(
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(version -> 11f * version)
                                .collect(Collectors.toSet()));
        assertThat(versions)
                .isSubsetOf(
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(version -> ("version-" + version + " ").repeat(3).strip())
                                .collect(Collectors.toSet()))
                .hasSizeGreaterThan(1);
        assertThat(latencies).allSatisfy(each -> assertThat(each.count()).isPositive());
        report(context, services.events(), latencies);
        plugin.uninstall();
        holder.uninstall();
        await(() -> services.all().isEmpty());
    }

    private static void report(
            BundleContext context, List<ModelEvent> events, List<Latencies> latencies)
            throws IOException {
        Durations swaps = new Durations();
        events.stream()
                .filter(event -> event.type() == ModelEvent.Type.REPLACED)
                .forEach(event -> swaps.add(event.took().toNanos()));
        Latencies first = latencies.get(2);
        Latencies second = latencies.get(3);
        Figures.tell(
                "updates under load",
                context,
                "%,d updates, %,d predictions and %,d deserializations, 0 failed; swap %s;"
                        + " %,d deserializations over 1 ms, the longest %,d ms",
                UPDATES,
                latencies.get(0).count() + latencies.get(1).count(),
                first.count() + second.count(),
                swaps,
                first.slowerThanAMillisecond() + second.slowerThanAMillisecond(),
                Math.max(first.longest, second.longest) / 1_000_000);
    }
}
