package org.keratin.demo.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/** The guided tour: what it shows is computed while it runs, in the framework that it runs in. */
public final class Demo {

    private final BundleContext context;

    Demo(BundleContext context) {
        this.context = context;
    }

    /**
     * Runs it.
     *
     * @param deploy the folder that File Install watches
     * @param sample the jar of the sample plug-in
     * @param command how the reader started this, for what to try next
     */
    public void demo(String deploy, String sample, String command) throws IOException {
        Screen screen = new Screen(System.out);
        Keras keras = Keras.in(context);
        screen.say(
                "Keratin turns Keras configs into live Java objects. All that follows happens now, in"
                        + " a container of "
                        + active()
                        + " bundles,\nwhich publish "
                        + keras.catalogue().all().size()
                        + " Keras classes and functions. There is no Python in it.");
        OptimizerAct.play(keras, screen);
        ModelAct.play(keras, screen);
        new PlugInAct(keras, screen, new PlugIn(context, Path.of(sample), Path.of(deploy))).play();
        screen.gap();
        screen.say("Try next:");
        screen.gap();
        Map<String, String> next = new LinkedHashMap<>();
        next.put("classes loss", "lists what is there, here the losses");
        next.put("describe Dense", "shows what the config of a class may hold");
        next.put(
                "start", "starts the container, with a shell; drop bundles into its deploy folder");
        next.forEach(
                (arguments, what) ->
                        screen.quote(String.format("%s %-16s %s", command, arguments, what)));
        System.out.flush();
    }

    private int active() {
        int active = 0;
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getBundleId() != 0 && bundle.getState() == Bundle.ACTIVE) {
                active++;
            }
        }
        return active;
    }
}
