package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.FactoryException;
import org.keratin.core.initializers.Initializer;
import org.keratin.it.plugin.Asserting;
import org.keratin.it.plugin.Exploding;
import org.keratin.it.plugin.Marker;
import org.keratin.it.plugin.NotKeras;
import org.keratin.it.plugin.Overflowing;
import org.keratin.it.plugin.Uninitialized;
import org.keratin.it.plugin.Unlinked;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** A bundle that fails hurts only the calls that need it. */
@ExtendWith(InFramework.class)
class FaultyPluginsIT {

    private static void assertHealthy(Keratin keratin) {
        assertThat(
                        keratin.make(
                                "{\"module\": \"keras.regularizers\", \"class_name\": \"L2\", \"config\": {}}"))
                .isNotNull();
        assertThat(keratin.catalogue().all()).isNotEmpty();
    }

    @Test
    void aConstructorThatThrows(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        Bundle plugin =
                PluginBundle.of("plugin.exploding", "1.0.0")
                        .publish("it>Exploding", Exploding.class)
                        .start(context);

        assertThatThrownBy(() -> keratin.makeRegistered("it>Exploding"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("boom");
        assertHealthy(keratin);
        plugin.uninstall();
    }

    @Test
    void aClassThatFailsWithAnError(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        for (Class<?> type : List.of(Overflowing.class, Unlinked.class, Uninitialized.class)) {
            Bundle plugin =
                    PluginBundle.of("plugin.failing", "1.0.0")
                            .publish("it>Failing", type)
                            .start(context);
            for (int i = 0; i < 2; i++) {
                assertThatThrownBy(() -> keratin.makeRegistered("it>Failing"))
                        .isInstanceOf(FactoryException.class)
                        .hasMessageContaining(type.getSimpleName());
            }
            assertHealthy(keratin);
            plugin.uninstall();
        }
    }

    @Test
    void aFactoryThatFailsWithAnError(BundleContext context) {
        Keratin keratin = new Keratin(context);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(ClassFactory.REGISTERED_NAME, "it>Asserting");
        ServiceRegistration<ClassFactory> asserting =
                context.registerService(ClassFactory.class, new Asserting(), properties);

        assertThatThrownBy(() -> keratin.makeRegistered("it>Asserting"))
                .isInstanceOf(FactoryException.class)
                .hasMessageContaining("keratin.probe")
                .hasMessageContaining("that cannot be");
        asserting.unregister();
        assertHealthy(keratin);
    }

    @Test
    void aClassThatIsNotThere(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        Bundle plugin =
                PluginBundle.of("plugin.empty", "1.0.0")
                        .capability("it>Empty", "org.keratin.it.plugin.Gone")
                        .start(context);

        assertThatThrownBy(() -> keratin.makeRegistered("it>Empty"))
                .isInstanceOf(FactoryException.class)
                .hasMessageContaining(
                        "cannot load org.keratin.it.plugin.Gone from plugin.empty 1.0.0");
        plugin.uninstall();
        assertHealthy(keratin);
    }

    @Test
    void aClassThatIsNoKerasObject(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        Bundle plugin =
                PluginBundle.of("plugin.other", "1.0.0")
                        .publish("it>Other", NotKeras.class)
                        .start(context);

        assertThatThrownBy(() -> keratin.makeRegistered("it>Other"))
                .isInstanceOf(FactoryException.class)
                .hasMessageContaining("plugin.other 1.0.0");
        plugin.uninstall();
        assertHealthy(keratin);
    }

    @Test
    void aFactoryThatMakesNothingOrTheWrongThing(BundleContext context) {
        Keratin keratin = new Keratin(context);
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(ClassFactory.REGISTERED_NAME, "it>Nothing");
        ServiceRegistration<ClassFactory> nothing =
                context.registerService(ClassFactory.class, config -> null, properties);
        properties.put(ClassFactory.REGISTERED_NAME, "it>Wrong");
        ServiceRegistration<ClassFactory> wrong =
                context.registerService(ClassFactory.class, config -> new Marker(1), properties);

        assertThatThrownBy(() -> keratin.makeRegistered("it>Nothing"))
                .isInstanceOf(FactoryException.class)
                .hasMessageContaining("made nothing");
        assertThatThrownBy(
                        () ->
                                keratin.service(KerasDeserializer.class)
                                        .deserialize("it>Wrong", Initializer.class))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("expected Initializer");
        nothing.unregister();
        wrong.unregister();
        assertHealthy(keratin);
    }

    @Test
    void aCapabilityThatSaysNothing(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        Bundle plugin =
                PluginBundle.of("plugin.silent", "1.0.0")
                        .header("Provide-Capability", "keras.object;colour=\"blue\"")
                        .start(context);

        assertHealthy(keratin);
        plugin.uninstall();
    }
}
