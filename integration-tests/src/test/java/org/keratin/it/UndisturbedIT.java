package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelState;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.SynchronousBundleListener;
import org.osgi.framework.wiring.FrameworkWiring;

/** No bundle but the plug-in changes its state when that comes, is updated, and goes. */
@Tag("bare")
@ExtendWith(InFramework.class)
class UndisturbedIT {

    private static final int ROUNDS = Soak.count("undisturbed", 5, 500);

    /** Installs nothing else, so that any event of another bundle is one too many. */
    private static void comeUpdateRefreshGo(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        Bundle sample = keratin.installSample();
        sample.start();
        keratin.makeRegistered("my_package>Antirectifier");
        Bundle plugin =
                VersionedPlugin.of("plugin.passing", "1.0.0", VersionedPlugin.NAME).start(context);
        awaitState(context, ModelState.READY);
        plugin.update(VersionedPlugin.of("plugin.passing", "2.0.0", VersionedPlugin.NAME).stream());
        try (InputStream jar = Files.newInputStream(Keratin.sampleJar())) {
            sample.update(jar);
        }
        refresh(context, List.of(sample, plugin));
        keratin.makeRegistered("my_package>Antirectifier");
        sample.uninstall();
        plugin.uninstall();
        refresh(context, null);
    }

    private static void refresh(BundleContext context, List<Bundle> bundles) throws Exception {
        CountDownLatch refreshed = new CountDownLatch(1);
        context.getBundle(0)
                .adapt(FrameworkWiring.class)
                .refreshBundles(bundles, event -> refreshed.countDown());
        assertThat(refreshed.await(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitState(BundleContext context, ModelState state) throws Exception {
        ModelServices models = new Keratin(context).service(ModelServices.class);
        Await.until(
                "the model is " + state,
                () ->
                        models.find("scaled")
                                .filter(model -> model.status().state() == state)
                                .isPresent());
    }

    @Test
    void noOtherBundleRestarts(BundleContext context) throws Exception {
        Bundle holder =
                PluginBundle.of("model.bundle", "1.0.0")
                        .header("Keras-Models", "models/scaled.json")
                        .text("models/scaled.json", VersionedPlugin.MODEL)
                        .start(context);
        List<String> others = new CopyOnWriteArrayList<>();
        SynchronousBundleListener listener =
                event -> {
                    String name = event.getBundle().getSymbolicName();
                    if (!List.of("org.keratin.sample", "plugin.passing").contains(name)) {
                        others.add(name + " " + event.getType());
                    }
                };
        context.addBundleListener(listener);
        for (int i = 0; i < ROUNDS; i++) {
            comeUpdateRefreshGo(context);
        }
        context.removeBundleListener(listener);

        assertThat(others).isEmpty();
        holder.uninstall();
        Figures.tell(
                "others undisturbed",
                context,
                "%,d times two plug-ins came, were updated, refreshed and went, under a model"
                        + " service; 0 events of other bundles",
                ROUNDS);
    }
}
