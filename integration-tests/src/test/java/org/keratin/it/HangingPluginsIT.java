package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.ref.WeakReference;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.errors.MissingClassException;
import org.keratin.it.plugin.Hanging;
import org.keratin.it.plugin.Marker;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelState;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** A class that hangs hurts only the calls that need it. */
@Tag("bare")
@ExtendWith(InFramework.class)
class HangingPluginsIT {

    private static final int CALLS = Soak.count("calls.beside.hang", 500, 50_000);

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    private Bundle startHanging(BundleContext context) throws Exception {
        System.getProperties().put(Hanging.ENTERED, entered);
        System.getProperties().put(Hanging.GATE, gate);
        return PluginBundle.of("plugin.hanging", "1.0.0")
                .publish("it>Hanging", Hanging.class)
                .holds(Hanging.Config.class)
                .start(context);
    }

    private void awaitHanging() throws InterruptedException {
        assertThat(entered.await(60, TimeUnit.SECONDS)).as("it hangs").isTrue();
    }

    private static void forget() {
        System.getProperties().remove(Hanging.ENTERED);
        System.getProperties().remove(Hanging.GATE);
    }

    @Test
    void othersGoOnAndItsBundleCanBeUninstalled(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        Bundle hanging = startHanging(context);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<WeakReference<ClassLoader>> hung =
                thread.submit(
                        () ->
                                new WeakReference<>(
                                        keratin.makeRegistered("it>Hanging")
                                                .getClass()
                                                .getClassLoader()));
        awaitHanging();

        Bundle other =
                PluginBundle.of("plugin.beside", "1.0.0")
                        .publish("it>Beside", Marker.class)
                        .start(context);
        for (int i = 0; i < CALLS; i++) {
            assertThat(keratin.makeRegistered("it>Beside")).hasToString("Marker[value=1]");
        }
        other.uninstall();
        hanging.uninstall();
        assertThatThrownBy(() -> keratin.makeRegistered("it>Hanging"))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("last seen      plugin.hanging 1.0.0");
        assertThat(hung).as("the call that hangs").isNotDone();

        gate.countDown();
        WeakReference<ClassLoader> loader = hung.get(60, TimeUnit.SECONDS);
        // The thread lives on, and holds nothing of the bundle.
        Await.until(
                "its class loader has gone",
                () -> {
                    System.gc();
                    return loader.get() == null;
                });
        thread.shutdown();
        forget();
        Figures.tell(
                "a class that hangs",
                context,
                "%,d calls for others while it hung, 0 failed; its bundle was uninstalled"
                        + " meanwhile",
                CALLS);
    }

    @Test
    void aModelThatHangsHoldsUpNoOther(BundleContext context) throws Exception {
        ModelServices models = new Keratin(context).service(ModelServices.class);
        Bundle hanging = startHanging(context);
        Bundle hangs = holder("model.hanging", "hangs", "it>Hanging").start(context);
        awaitHanging();

        Bundle plugin = VersionedPlugin.of("plugin.beside", "2.0.0", "it>Beside").start(context);
        Bundle serves = holder("model.beside", "serves", "it>Beside").start(context);
        awaitState(models, "serves", ModelState.READY);
        assertThat(models.find("hangs").orElseThrow().status().state())
                .isEqualTo(ModelState.LOADING);
        plugin.update(VersionedPlugin.of("plugin.beside", "3.0.0", "it>Beside").stream());
        Await.until(
                "the other model is replaced",
                () -> models.find("serves").orElseThrow().status().swaps() > 0);

        gate.countDown();
        awaitState(models, "hangs", ModelState.READY);
        for (Bundle bundle : new Bundle[] {hangs, serves, plugin, hanging}) {
            bundle.uninstall();
        }
        Await.until("no model is left", () -> models.all().isEmpty());
        forget();
    }

    private static PluginBundle holder(String bundle, String model, String layer) {
        return PluginBundle.of(bundle, "1.0.0")
                .header("Keras-Models", "models/" + model + ".json")
                .text(
                        "models/" + model + ".json",
                        VersionedPlugin.MODEL.replace(VersionedPlugin.NAME, layer));
    }

    private static void awaitState(ModelServices models, String model, ModelState state)
            throws Exception {
        Await.until(
                () -> model + " is " + state + ", it is " + models.find(model),
                () ->
                        models.find(model)
                                .filter(found -> found.status().state() == state)
                                .isPresent());
    }
}
