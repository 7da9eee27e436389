package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.catalogue.Provider;
import org.keratin.core.errors.MissingClassException;
import org.keratin.it.plugin.Marker;
import org.keratin.it.plugin.MarkerFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

@ExtendWith(InFramework.class)
class ProvidersIT {

    private static Dictionary<String, Object> properties(String name, int ranking) {
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(ClassFactory.REGISTERED_NAME, name);
        properties.put(Constants.SERVICE_RANKING, ranking);
        return properties;
    }

    private static List<String> versions(Keratin keratin, String name) {
        return keratin.catalogue().providers(name).stream().map(Provider::version).toList();
    }

    @Test
    void theNewerVersionServesAndTheOlderTakesOver(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        Bundle newer =
                PluginBundle.of("plugin.newer", "2.0.0")
                        .publish("it>Versioned", Marker.class)
                        .start(context);
        Bundle older =
                PluginBundle.of("plugin.older", "1.0.0")
                        .publish("it>Versioned", Marker.class)
                        .start(context);
        assertThat(versions(keratin, "it>Versioned")).containsExactly("2.0.0", "1.0.0");

        newer.stop();
        assertThat(versions(keratin, "it>Versioned")).containsExactly("1.0.0");
        assertThat(keratin.makeRegistered("it>Versioned")).isNotNull();

        newer.start();
        assertThat(versions(keratin, "it>Versioned")).containsExactly("2.0.0", "1.0.0");
        newer.uninstall();
        older.uninstall();
    }

    @Test
    void aHigherRankingServesBeforeANewerVersion(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        Bundle plugin =
                PluginBundle.of("plugin.ranked", "9.0.0")
                        .publish("it>Ranked", Marker.class)
                        .start(context);
        ServiceRegistration<ClassFactory> byHand =
                context.registerService(
                        ClassFactory.class, config -> new Marker(42), properties("it>Ranked", 10));
        assertThat(keratin.makeRegistered("it>Ranked")).isEqualTo(new Marker(42));

        byHand.setProperties(properties("it>Ranked", -10));
        assertThat(versions(keratin, "it>Ranked").get(0)).isEqualTo("9.0.0");

        byHand.unregister();
        plugin.uninstall();
    }

    @Test
    void aFactoryRegisteredByHandCountsTheSame(BundleContext context) {
        Keratin keratin = new Keratin(context);
        ServiceRegistration<ClassFactory> byHand =
                context.registerService(
                        ClassFactory.class, new MarkerFactory(), properties("it>ByHand", 0));

        assertThat(
                        keratin.make(
                                "{\"class_name\": \"X\", \"registered_name\": \"it>ByHand\", \"config\": {\"value\": 3}}"))
                .isEqualTo(new Marker(3));

        byHand.unregister();
        assertThatThrownBy(() -> keratin.makeRegistered("it>ByHand"))
                .isInstanceOf(MissingClassException.class)
                .hasMessageContaining("last seen      keratin.probe");
    }

    @Test
    void aDeclarativeServicesComponentCountsTheSame(BundleContext context) throws Exception {
        Keratin keratin = new Keratin(context);
        String component =
                "<scr:component xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.3.0\" name=\"factory\">"
                        + "<property name=\"keras.registered.name\" value=\"it>Declared\"/>"
                        + "<service><provide interface=\"org.keratin.core.catalogue.ClassFactory\"/></service>"
                        + "<implementation class=\"org.keratin.it.plugin.MarkerFactory\"/></scr:component>";
        Bundle plugin =
                PluginBundle.of("plugin.declared", "1.0.0")
                        .holds(MarkerFactory.class)
                        .holds(Marker.class)
                        .header("Service-Component", "OSGI-INF/factory.xml")
                        .text(
                                "OSGI-INF/factory.xml",
                                component.replace("it>Declared", "it&gt;Declared"))
                        .start(context);

        assertThat(keratin.makeRegistered("it>Declared")).hasToString("Marker[value=7]");

        plugin.uninstall();
        assertThatThrownBy(() -> keratin.makeRegistered("it>Declared"))
                .isInstanceOf(MissingClassException.class);
    }

    @Test
    void nobodyShadowsABuiltIn(BundleContext context) {
        Keratin keratin = new Keratin(context);
        ServiceRegistration<ClassFactory> shadow =
                context.registerService(
                        ClassFactory.class,
                        new MarkerFactory(),
                        properties("keras.regularizers.L2", 1_000));

        Object made =
                keratin.make(
                        "{\"module\": \"keras.regularizers\", \"class_name\": \"L2\", \"config\": {}}");

        assertThat(made.getClass().getName()).isEqualTo("org.keratin.keras.regularizers.L2");
        shadow.unregister();
    }
}
