package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.it.plugin.Versioned;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelState;
import org.keratin.models.ModelUnavailableException;
import org.keratin.tensor.Tensor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

@ExtendWith(InFramework.class)
class ModelServicesIT {

    /** A model of one layer, which a plug-in brings. */
    static final String MODEL =
            """
            {"module": "keras", "class_name": "Sequential", "registered_name": "Sequential",
             "config": {"name": "scaled", "trainable": true, "layers": [
              {"module": "keras.layers", "class_name": "InputLayer", "registered_name": null,
               "config": {"batch_shape": [null, 1], "dtype": "float32", "name": "in"}},
              {"module": "it", "class_name": "Versioned", "registered_name": "it>Versioned",
               "config": {"name": "versioned"}}]},
             "keras_version": "3.9.0", "backend": "jax"}
            """;

    private static Bundle modelBundle(BundleContext context) throws BundleException {
        return PluginBundle.of("model.bundle", "1.4.0")
                .header("Keras-Models", "models/scaled.json")
                .text("models/scaled.json", MODEL)
                .start(context);
    }

    private static PluginBundle plugin(String version) {
        return PluginBundle.of("plugin.versioned", version)
                .header("DynamicImport-Package", "org.keratin.none")
                .header(
                        "Import-Package",
                        "org.keratin.core,org.keratin.core.config,org.keratin.core.layers,"
                                + "org.keratin.tensor,org.osgi.framework")
                .publish("it>Versioned", Versioned.class)
                .holds(Versioned.Config.class);
    }

    private static void awaitState(ModelService model, ModelState state) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (model.status().state() != state) {
            assertThat(System.nanoTime())
                    .as("it becomes %s, it is %s", state, model.status())
                    .isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("it came to hold").isLessThan(end);
            Thread.onSpinWait();
        }
    }

    private static ModelService service(BundleContext context) {
        ModelServices services = new Keratin(context).service(ModelServices.class);
        await(() -> services.find("scaled").isPresent());
        return services.find("scaled").orElseThrow();
    }

    private static float answer(ModelService model) {
        return model.predict(Tensor.of(new float[] {1}, 1, 1)).toFloats()[0];
    }

    @Test
    void aModelWaitsForItsClassServesAndWaitsAgain(BundleContext context) throws Exception {
        Bundle holder = modelBundle(context);
        ModelService model = service(context);
        awaitState(model, ModelState.WAITING);
        // Another test of this framework may have had a provider before: then it says which one
        // left.
        assertThat(model.status().missing())
                .singleElement()
                .asString()
                .matches("it>Versioned( \\(.*\\))?");
        assertThat(model.version()).isEqualTo("1.4.0");
        assertThatThrownBy(() -> answer(model)).isInstanceOf(ModelUnavailableException.class);

        Bundle plugin = plugin("2.0.0").start(context);
        awaitState(model, ModelState.READY);
        assertThat(answer(model)).isEqualTo(2);
        assertThat(
                        context.getServiceReferences(
                                ModelService.class,
                                "(&(keras.model.name=scaled)(keras.model.state=READY)(keras.model.inputs=*))"))
                .hasSize(1);

        Bundle better = plugin("3.0.0").install(context);
        better.start();
        await(() -> answer(model) == 3);
        better.uninstall();
        await(() -> answer(model) == 2);

        plugin.uninstall();
        assertThat(answer(model)).as("within the grace period").isEqualTo(2);
        awaitState(model, ModelState.WAITING);
        assertThat(model.status().missing().get(0)).contains("plugin.versioned 2.0.0");
        holder.uninstall();
        await(() -> new Keratin(context).service(ModelServices.class).all().isEmpty());
    }
}
