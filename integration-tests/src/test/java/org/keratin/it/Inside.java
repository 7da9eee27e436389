package org.keratin.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.KerasJson;
import org.keratin.core.KerasSerializer;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.models.Model;
import org.keratin.files.ModelFiles;
import org.keratin.insight.Journal;
import org.keratin.insight.JournalEntry;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelState;
import org.keratin.tensor.Tensor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/**
 * What our bundles look like from another bundle, told in types of the JDK to tests that stand
 * outside. Nothing here waits: what is not there yet is told as such.
 */
final class Inside {

    /** Large enough that its products are shared out among threads. */
    private static final String DENSE =
            """
            {"module": "keras", "class_name": "Sequential", "registered_name": null,
             "config": {"name": "dense", "trainable": true, "layers": [
              {"module": "keras.layers", "class_name": "InputLayer", "registered_name": null,
               "config": {"batch_shape": [null, 600], "dtype": "float32", "name": "in"}},
              {"module": "keras.layers", "class_name": "Dense", "registered_name": null,
               "config": {"name": "d", "units": 500, "kernel_initializer": "ones"}}]}}
            """;

    private Inside() {}

    /** All names, all services of our bundles, and how each model is. */
    static String state(BundleContext context) throws InvalidSyntaxException {
        Catalogue catalogue = service(context, Catalogue.class);
        List<String> lines = new ArrayList<>();
        if (catalogue != null) {
            TreeSet<String> names = new TreeSet<>();
            catalogue.all().forEach(provider -> names.addAll(provider.name().names()));
            lines.addAll(names);
        }
        lines.addAll(services(context));
        ModelServices models = service(context, ModelServices.class);
        if (models != null) {
            models.all().forEach(model -> lines.add(told(model)));
        }
        return String.join("\n", lines);
    }

    private static String told(ModelService model) {
        return "model " + model.name() + " " + model.version() + " " + model.status().state();
    }

    /** How each model is, and whether something is wrong with it. */
    static String models(BundleContext context) {
        ModelServices models = service(context, ModelServices.class);
        return models == null
                ? "none"
                : models.all().stream()
                        .map(
                                model ->
                                        told(model)
                                                + (model.status().problem().isPresent()
                                                        ? " with a problem"
                                                        : ""))
                        .collect(Collectors.joining("\n"));
    }

    /** Each report that a model cannot be made. */
    static String failures(BundleContext context) {
        return service(context, ModelServices.class).events().stream()
                .filter(event -> event.type() == ModelEvent.Type.FAILED)
                .map(event -> event.model() + ": " + event.details())
                .collect(Collectors.joining("\n"));
    }

    /** Each entry of the journal on a file of which nothing becomes. */
    static String refused(BundleContext context) {
        return service(context, Journal.class).entries().stream()
                .filter(entry -> entry.subject() == JournalEntry.Subject.FILE)
                .map(entry -> entry.fullName() + ": " + entry.details())
                .collect(Collectors.joining("\n"));
    }

    private static List<String> services(BundleContext context) throws InvalidSyntaxException {
        List<String> services = new ArrayList<>();
        for (ServiceReference<?> reference : context.getAllServiceReferences(null, null)) {
            String bundle =
                    reference.getBundle() == null ? "" : reference.getBundle().getSymbolicName();
            if (bundle.startsWith("org.keratin.")) {
                services.add(
                        bundle
                                + " "
                                + Arrays.toString((String[]) reference.getProperty("objectClass"))
                                + " "
                                + reference.getProperty("keras.registered.name"));
            }
        }
        services.sort(null);
        return services;
    }

    private static <S> S service(BundleContext context, Class<S> type) {
        ServiceReference<S> reference = context.getServiceReference(type);
        return reference == null ? null : context.getService(reference);
    }

    /** Makes, computes and writes: {@code 600.0} if all is well. */
    static String compute(BundleContext context) {
        KerasJson json = service(context, KerasJson.class);
        KerasDeserializer deserializer = service(context, KerasDeserializer.class);
        KerasSerializer serializer = service(context, KerasSerializer.class);
        if (json == null || deserializer == null || serializer == null) {
            return "no core";
        }
        Model model = (Model) deserializer.deserialize(json.read(DENSE));
        float[] ones = new float[64 * 600];
        Arrays.fill(ones, 1);
        float answer = 0;
        for (int i = 0; i < 3; i++) { // the third runs the plan
            answer = model.predict(Tensor.of(ones, 64, 600)).toFloats()[0];
        }
        Object again = json.read(json.write(serializer.serialize(model)));
        return deserializer.deserialize(again) instanceof Model ? Float.toString(answer) : "none";
    }

    /** Computes, and reads and writes files; {@code done} if the model service answered too. */
    static String workAll(BundleContext context) throws Exception {
        ModelServices models = service(context, ModelServices.class);
        ModelFiles files = service(context, ModelFiles.class);
        if (files == null || models == null || !compute(context).equals("600.0")) {
            return "not there yet";
        }
        Model model = files.load(Path.of("src", "test", "models", "custom_objects.keras")).model();
        model.predict(Tensor.of(new float[12], 2, 6));
        Path written = Files.createTempDirectory("keratin");
        files.save(model, written.resolve("x.keras"));
        files.saveWeights(model, written.resolve("x.weights.h5"));
        for (String name : List.of("x.keras", "x.weights.h5", "")) {
            Files.delete(written.resolve(name));
        }
        for (ModelService service : models.all()) {
            if (service.status().state() != ModelState.READY) {
                return "a model is not ready";
            }
            service.predict(Tensor.of(new float[12], 2, 6));
        }
        return "done";
    }
}
