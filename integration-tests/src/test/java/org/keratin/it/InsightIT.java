package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.KerasJson;
import org.keratin.insight.Journal;
import org.keratin.insight.JournalEntry;
import org.keratin.it.plugin.Exploding;
import org.keratin.it.plugin.Versioned;
import org.keratin.models.ModelServices;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** What is told of classes and models, with and without those who want to hear it. */
@ExtendWith(InFramework.class)
class InsightIT {

    private static final String NAME = "it>Versioned";

    private static Bundle modelBundle(BundleContext context, String name) throws BundleException {
        return PluginBundle.of("model.bundle." + name, "1.4.0")
                .header("Keras-Models", "models/" + name + ".json")
                .text("models/" + name + ".json", ModelServicesIT.MODEL)
                .start(context);
    }

    private static PluginBundle plugin(String version) {
        return PluginBundle.of("plugin.versioned", version)
                .publish(NAME, Versioned.class)
                .holds(Versioned.Config.class);
    }

    private static void await(BooleanSupplier condition, Supplier<?> found) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime())
                    .as(() -> "it came to hold, found " + found.get())
                    .isLessThan(end);
            Thread.onSpinWait();
        }
    }

    /** Installs bundles that only some servers have, and starts them. */
    private static List<Bundle> install(BundleContext context, String... names)
            throws BundleException {
        List<Bundle> bundles = new ArrayList<>();
        for (String name : names) {
            Path jar = Path.of(System.getProperty("keratin.others"), name + ".jar");
            bundles.add(context.installBundle(jar.toUri().toString()));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
        return bundles;
    }

    private static void uninstall(List<Bundle> bundles) throws BundleException {
        Collections.reverse(bundles);
        for (Bundle bundle : bundles) {
            bundle.uninstall();
        }
    }

    private static List<String> told(Journal journal, String name) {
        return journal.entries().stream()
                .filter(entry -> entry.name().equals(name))
                .map(entry -> entry.words() + ": " + entry.details())
                .toList();
    }

    private static void awaitNoModel(BundleContext context) {
        ModelServices services = new Keratin(context).service(ModelServices.class);
        await(() -> services.all().isEmpty(), services::all);
    }

    @Test
    void theJournalTellsWhatWasSwappedWhenAndHowLongItTook(BundleContext context) throws Exception {
        Journal journal = new Keratin(context).service(Journal.class);
        Bundle holder = modelBundle(context, "journalled");
        await(
                () ->
                        told(journal, "journalled").stream()
                                .anyMatch(told -> told.startsWith("model waiting: " + NAME)),
                journal::entries);
        Bundle old = plugin("2.0.0").start(context);
        await(
                () ->
                        told(journal, "journalled")
                                .contains("model ready: " + NAME + " from plugin.versioned 2.0.0"),
                journal::entries);
        Bundle better = plugin("3.0.0").start(context);
        String swap = "model replaced: " + NAME + " from plugin.versioned 3.0.0";
        await(() -> told(journal, "journalled").contains(swap), journal::entries);
        old.uninstall();
        better.uninstall();
        holder.uninstall();
        awaitNoModel(context);

        assertThat(told(journal, NAME))
                .containsSubsequence(
                        "class arrived: plugin.versioned 2.0.0",
                        "class replaced: plugin.versioned 2.0.0 -> plugin.versioned 3.0.0",
                        "class left: plugin.versioned 3.0.0");
        List<JournalEntry> swaps =
                journal.entries().stream()
                        .filter(entry -> entry.words().equals("model replaced"))
                        .toList();
        assertThat(swaps).isNotEmpty().allMatch(entry -> entry.took().isPresent());
        await(
                () -> told(journal, "journalled").contains("model removed: "),
                () -> told(journal, "journalled"));
    }

    @Test
    void nothingIsLoadedOrComplainedOfWhereNobodyListens(BundleContext context) throws Exception {
        assumeTrue(System.getProperty("karaf.base") == null, "Karaf has a shell and more");
        Bundle insight = new Keratin(context).bundle("org.keratin.insight");
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream console = new PrintStream(printed, true, StandardCharsets.UTF_8);
        PrintStream out = System.out;
        PrintStream err = System.err;
        System.setOut(console);
        System.setErr(console);
        try {
            insight.stop();
            insight.start();
            new Keratin(context).service(Journal.class);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void anEventAdminThatComesLateIsToldOfClassesAndModels(BundleContext context) throws Exception {
        assumeTrue(System.getProperty("karaf.base") == null, "Karaf brings its own");
        List<Bundle> others = install(context, "org.apache.felix.eventadmin");
        PostedEvents events = new PostedEvents(context, "org/keratin/*");
        Bundle holder = modelBundle(context, "posted");
        await(() -> events.has("org/keratin/model/WAITING"), events::topics);
        Bundle old = plugin("2.0.0").start(context);
        await(() -> events.has("org/keratin/model/READY"), events::topics);
        Bundle better = plugin("3.0.0").start(context);
        await(() -> events.has("org/keratin/model/REPLACED"), events::topics);
        old.uninstall();
        better.uninstall();
        holder.uninstall();
        await(() -> events.has("org/keratin/model/REMOVED"), events::topics);
        await(() -> events.has("org/keratin/catalogue/LEFT"), events::topics);
        events.close();

        assertThat(events.first("org/keratin/catalogue/ARRIVED")).containsEntry("keras.name", NAME);
        assertThat(events.first("org/keratin/catalogue/REPLACED"))
                .containsEntry("keras.bundle", "plugin.versioned")
                .containsEntry("keras.bundle.version", "3.0.0")
                .containsEntry("keras.bundle.version.before", "2.0.0");
        Map<String, Object> ready = events.first("org/keratin/model/READY");
        assertThat(ready)
                .containsEntry("keras.model.name", "posted")
                .containsEntry("keras.model.answers", true);
        assertThat(ready.get("keras.model.took")).isInstanceOf(Long.class);
        assertThat(ready.get("timestamp")).isInstanceOf(Long.class);
        uninstall(others);
    }

    @Test
    void theHealthCheckFollowsTheModels(BundleContext context) throws Exception {
        assumeTrue(System.getProperty("karaf.base") == null, "not in Karaf");
        List<Bundle> others =
                install(
                        context,
                        "org.apache.felix.http.servlet-api",
                        "org.osgi.service.servlet",
                        "org.apache.felix.eventadmin",
                        "org.apache.felix.healthcheck.api",
                        "org.apache.felix.healthcheck.core");
        Health health = new Health(context);
        awaitHealth(health, "OK", "no models");

        Bundle holder = modelBundle(context, "healthy");
        awaitHealth(health, "TEMPORARILY_UNAVAILABLE", "needs " + NAME);
        Bundle plugin = plugin("2.0.0").start(context);
        awaitHealth(health, "OK", "healthy 1.4.0 is READY");
        Bundle worse =
                PluginBundle.of("plugin.exploding", "9.0.0")
                        .publish(NAME, Exploding.class)
                        .start(context);
        awaitHealth(health, "WARN", "could not be made anew");
        worse.uninstall();
        awaitHealth(health, "OK", "healthy 1.4.0 is READY");
        holder.uninstall();
        Bundle broken =
                PluginBundle.of("model.bundle.broken", "1.0.0")
                        .header("Keras-Models", "models/broken.json")
                        .text("models/broken.json", "{\"class_name\": ")
                        .start(context);
        awaitHealth(health, "CRITICAL", "broken 1.0.0 is FAILED: ");
        broken.uninstall();
        plugin.uninstall();
        awaitHealth(health, "OK", "no models");
        uninstall(others);
    }

    private static void awaitHealth(Health health, String status, String text) {
        await(
                () -> {
                    String now = health.now();
                    return now.startsWith(status + " ") && now.contains(text);
                },
                health::now);
    }

    @Test
    void theInventoryHoldsClassesModelsAndEvents(BundleContext context) throws Exception {
        assumeTrue(System.getProperty("karaf.base") == null, "not in Karaf");
        List<Bundle> others =
                install(context, "org.osgi.service.log", "org.apache.felix.inventory");
        Bundle holder = modelBundle(context, "counted");
        Bundle plugin = plugin("2.0.0").start(context);
        Journal journal = new Keratin(context).service(Journal.class);
        await(() -> told(journal, "counted").toString().contains("model ready"), journal::entries);
        InventoryPages pages = new InventoryPages(context);

        assertThat(pages.page("TEXT"))
                .contains(
                        "  plugin.versioned 2.0.0: " + NAME,
                        "  counted 1.4.0 READY",
                        "    made of: " + NAME + " from plugin.versioned 2.0.0",
                        "model ready counted 1.4.0");
        Map<?, ?> json =
                (Map<?, ?>) new Keratin(context).service(KerasJson.class).read(pages.page("JSON"));
        assertThat(json.keySet().stream().map(Object::toString))
                .containsExactlyInAnyOrder("classes", "models", "events");
        assertThat(json.get("models").toString()).contains("name=counted", "state=READY");
        plugin.uninstall();
        holder.uninstall();
        awaitNoModel(context);
        uninstall(others);
    }

    @Test
    void whatIsUsedIsWiredWhenItIsThere(BundleContext context) throws Exception {
        Bundle insight = new Keratin(context).bundle("org.keratin.insight");
        Journal journal = new Keratin(context).service(Journal.class);
        Bundle holder = modelBundle(context, "wired");
        await(() -> !told(journal, "wired").isEmpty(), journal::entries);
        holder.uninstall();
        awaitNoModel(context);
        assertThat(insight.adapt(BundleWiring.class).getRequiredWires("osgi.wiring.package"))
                .extracting(BundleWire::getProvider)
                .extracting(provider -> provider.getSymbolicName())
                .contains("org.keratin.core", "org.keratin.models");
    }
}
