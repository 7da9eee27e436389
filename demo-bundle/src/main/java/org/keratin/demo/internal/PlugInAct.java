package org.keratin.demo.internal;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.errors.MissingClassException;
import org.keratin.core.losses.Loss;
import org.keratin.core.models.Model;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;
import org.osgi.framework.Bundle;

/** A model that needs classes of its author's: refused, made, and refused again. */
final class PlugInAct {

    private static final String CONFIG = "custom_objects";

    private final Keras keras;
    private final Screen screen;
    private final PlugIn plugIn;

    PlugInAct(Keras keras, Screen screen, PlugIn plugIn) {
        this.keras = keras;
        this.screen = screen;
        this.plugIn = plugIn;
    }

    void play() throws IOException {
        screen.heading("A config names classes that Keras does not have");
        screen.say(
                "The author of custom_objects.keras registered three objects of his own, in Python."
                        + "\nNobody provides them here, so that the model is refused:");
        refused();

        plugIn.watch();
        try {
            dropped();
            removed();
        } finally {
            plugIn.unwatch();
        }
    }

    private void dropped() throws IOException {
        screen.heading("A bundle that brings them is dropped into deploy/");
        long begin = System.nanoTime();
        Bundle bundle = plugIn.drop();
        Model model = model();
        screen.say(
                plugIn.fileName()
                        + " copied into deploy/: "
                        + seconds(begin)
                        + " later, the same config is a model.");
        screen.say(
                "The bundle "
                        + bundle.getSymbolicName()
                        + " "
                        + bundle.getVersion()
                        + " provides:");
        screen.gap();
        for (Provider provider : keras.catalogue().all()) {
            if (provider.bundle().equals(bundle.getSymbolicName())) {
                screen.quote(
                        String.format(
                                "%-38s %s", provider.name().display(), provider.kind().words()));
            }
        }
        screen.gap();
        screen.quote(model.summary());
        screen.gap();
        screen.say("It predicts, and its loss compares:");
        screen.gap();
        compute(model);
    }

    private void compute(Model model) {
        Tensor answer = model.predict(ModelAct.ramp(model.inputShape().orElseThrow().last()));
        screen.numbers("answer", answer);
        if (model.compileConfig().orElse(Map.of()).get("loss") instanceof Loss loss) {
            Tensor truth = CpuOps.instance().onesLike(answer);
            screen.numbers(loss.objectName().className(), loss.apply(truth, answer));
        }
    }

    private void removed() throws IOException {
        screen.heading("The bundle is removed");
        long begin = System.nanoTime();
        plugIn.remove();
        screen.say(
                plugIn.fileName()
                        + " deleted from deploy/: noticed "
                        + seconds(begin)
                        + " later. The same config is refused again,\nand the error remembers who"
                        + " provided what is missing:");
        refused();
        screen.gap();
        List<String> others = plugIn.others();
        screen.say(
                others.isEmpty()
                        ? "All the while, no other bundle was started or stopped."
                        : "Meanwhile, other bundles were started or stopped: " + others);
    }

    private Model model() {
        return keras.deserializer().deserialize(keras.config(CONFIG), Model.class);
    }

    private void refused() {
        screen.gap();
        try {
            screen.quote("not refused, but made: " + model());
        } catch (MissingClassException e) {
            screen.quote(e.getMessage());
        }
    }

    private static String seconds(long begin) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
    }
}
