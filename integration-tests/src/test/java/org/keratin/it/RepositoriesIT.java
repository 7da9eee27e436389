package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.it.plugin.Versioned;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelState;
import org.keratin.repositories.InstallException;
import org.keratin.repositories.PlannedBundle;
import org.keratin.repositories.Repositories;
import org.keratin.repositories.ResolutionPlan;
import org.keratin.repositories.UnresolvedException;
import org.osgi.framework.BundleContext;

/** Missing classes are found in repositories, and their bundles installed: all of them or none. */
@ExtendWith(InFramework.class)
class RepositoriesIT {

    private static final String NAME = "it>Versioned";

    private static PluginBundle plugin(String version) {
        return PluginBundle.of("plugin.versioned", version)
                .publish(NAME, Versioned.class)
                .holds(Versioned.Config.class)
                .header("Import-Package", "plugin.library;version=\"[1,2)\"");
    }

    private static PluginBundle library() {
        return PluginBundle.of("plugin.library", "1.5.0")
                .header("Export-Package", "plugin.library;version=1.5")
                .text("plugin/library/what.txt", "nothing");
    }

    private static void put(PluginBundle bundle, Path file) throws Exception {
        Files.createDirectories(file.getParent());
        try (InputStream jar = bundle.stream()) {
            Files.write(file, jar.readAllBytes());
        }
    }

    private static void waits(BundleContext context) throws Exception {
        PluginBundle.of("model.bundle", "1.4.0")
                .header("Keras-Models", "models/scaled.json")
                .text("models/scaled.json", ModelServicesIT.MODEL)
                .start(context);
        becomes(context, ModelState.WAITING);
    }

    private static void becomes(BundleContext context, ModelState state) throws Exception {
        ModelServices models = new Keratin(context).service(ModelServices.class);
        Await.until(
                () -> "the model is " + state + ", it is " + models.find("scaled"),
                () ->
                        models.find("scaled")
                                .filter(model -> model.status().state() == state)
                                .isPresent());
    }

    private static List<String> display(List<PlannedBundle> bundles) {
        return bundles.stream().map(PlannedBundle::display).toList();
    }

    @Test
    void nothingIsLookedForUnlessItIsConfigured(BundleContext context) throws Exception {
        try (RepositoriesWorld world = new RepositoriesWorld(context)) {
            Repositories repositories = world.repositories();
            assertThatThrownBy(() -> repositories.plan(List.of(NAME)))
                    .isInstanceOf(UnresolvedException.class)
                    .hasMessageContaining(NAME)
                    .hasMessageContaining("no repository is configured");
            assertThat(world.ids()).isEqualTo(world.before());
        }
    }

    @Test
    void whatAWaitingModelLacksIsInstalledWithWhatThatNeeds(BundleContext context)
            throws Exception {
        try (RepositoriesWorld world = new RepositoriesWorld(context)) {
            put(plugin("1.0.0"), world.folder().resolve("old.jar"));
            put(plugin("2.0.0"), world.folder().resolve("new.jar"));
            put(library(), world.folder().resolve("library.jar"));
            Files.writeString(world.folder().resolve("broken.jar"), "no jar at all");
            waits(context);
            world.configure(false, "folder:" + world.folder());
            Repositories repositories = world.repositories("folder:" + world.folder());
            Set<Long> unchanged = world.ids();
            ResolutionPlan plan =
                    repositories.plan(
                            new Keratin(context)
                                    .service(ModelServices.class)
                                    .find("scaled")
                                    .orElseThrow()
                                    .needs());
            assertThat(display(plan.bundles()))
                    .containsExactly("plugin.library 1.5.0", "plugin.versioned 2.0.0");
            assertThat(plan.bundles().get(1).reasons()).containsExactly(NAME);
            assertThat(plan.problems()).singleElement().asString().contains("broken.jar");
            assertThat(world.ids()).as("a plan changes nothing").isEqualTo(unchanged);
            repositories.install(plan);
            becomes(context, ModelState.READY);
        }
    }

    @Test
    void aPlanThatFailsLeavesNothing(BundleContext context) throws Exception {
        try (RepositoriesWorld world = new RepositoriesWorld(context)) {
            put(
                    plugin("2.0.0").header("Bundle-Activator", "no.such.Activator"),
                    world.folder().resolve("plugin.jar"));
            put(library(), world.folder().resolve("library.jar"));
            world.configure(false, "folder:" + world.folder());
            Repositories repositories = world.repositories("folder:" + world.folder());
            ResolutionPlan plan = repositories.plan(List.of(NAME));
            assertThatThrownBy(() -> repositories.install(plan))
                    .isInstanceOf(InstallException.class)
                    .hasMessageContaining("nothing was installed");
            assertThat(world.ids()).isEqualTo(world.before());
        }
    }

    @Test
    void whatABundleNeedsIsNamedWhereNobodyHasIt(BundleContext context) throws Exception {
        try (RepositoriesWorld world = new RepositoriesWorld(context)) {
            put(plugin("2.0.0"), world.folder().resolve("plugin.jar"));
            world.configure(false, "folder:" + world.folder());
            Repositories repositories = world.repositories("folder:" + world.folder());
            assertThatThrownBy(() -> repositories.plan(List.of(NAME)))
                    .isInstanceOf(UnresolvedException.class)
                    .hasMessageContaining("plugin.library");
        }
    }

    @Test
    void aMavenRepositoryAndAnIndexServeTogether(BundleContext context) throws Exception {
        try (RepositoriesWorld world = new RepositoriesWorld(context)) {
            put(plugin("2.1.0"), world.folder().resolve("m2/org/it/plugin/2.1.0/plugin-2.1.0.jar"));
            put(
                    plugin("9.0.0"),
                    world.folder().resolve("m2/org/it/plugin/2.1.0/plugin-2.1.0-tests.jar"));
            put(library(), world.folder().resolve("jars/library.jar"));
            Path index = world.folder().resolve("index.xml");
            Files.writeString(
                    index,
                    """
                    <?xml version="1.0" encoding="UTF-8"?>
                    <repository xmlns="http://www.osgi.org/xmlns/repository/v1.0.0" name="x">
                      <resource>
                        <capability namespace="osgi.identity">
                          <attribute name="osgi.identity" value="plugin.library"/>
                          <attribute name="type" value="osgi.bundle"/>
                          <attribute name="version" type="Version" value="1.5.0"/>
                        </capability>
                        <capability namespace="osgi.content">
                          <attribute name="url" value="jars/library.jar"/>
                        </capability>
                        <capability namespace="osgi.wiring.package">
                          <attribute name="osgi.wiring.package" value="plugin.library"/>
                          <attribute name="version" type="Version" value="1.5.0"/>
                        </capability>
                      </resource>
                    </repository>
                    """,
                    StandardCharsets.UTF_8);
            String[] locations = {"maven:" + world.folder().resolve("m2"), "index:" + index};
            world.configure(false, locations);
            Repositories repositories = world.repositories(locations);
            ResolutionPlan plan = repositories.plan(List.of(NAME));
            assertThat(display(plan.bundles()))
                    .containsExactly("plugin.library 1.5.0", "plugin.versioned 2.1.0");
            repositories.install(plan);
            assertThat(new Keratin(context).catalogue().providers(NAME)).hasSize(1);
        }
    }

    @Test
    void waitingModelsAreProvidedForWhereThatIsConfigured(BundleContext context) throws Exception {
        try (RepositoriesWorld world = new RepositoriesWorld(context)) {
            put(plugin("2.0.0"), world.folder().resolve("plugin.jar"));
            put(library(), world.folder().resolve("library.jar"));
            waits(context);
            world.configure(true, "folder:" + world.folder());
            becomes(context, ModelState.READY);
        }
    }

    @Test
    void theCommandShowsThePlanAndInstallsWhenItIsTold(BundleContext context) throws Exception {
        try (RepositoriesWorld world = new RepositoriesWorld(context)) {
            put(plugin("2.0.0"), world.folder().resolve("plugin.jar"));
            put(library(), world.folder().resolve("library.jar"));
            waits(context);
            world.configure(false, "folder:" + world.folder());
            world.repositories("folder:" + world.folder());
            assertThat(resolve(context, false, "scaled"))
                    .contains("missing  " + NAME)
                    .contains("install  plugin.library 1.5.0")
                    .contains("package plugin.library for plugin.versioned 2.0.0")
                    .contains("nothing is installed yet: keras:resolve --yes scaled");
            assertThat(resolve(context, true, "scaled"))
                    .contains("started  plugin.library 1.5.0, plugin.versioned 2.0.0");
            becomes(context, ModelState.READY);
            assertThat(resolve(context, true, "scaled"))
                    .isEqualTo("scaled needs nothing that nobody provides");
        }
    }

    /** As the shell calls it, which is not there. */
    private static String resolve(BundleContext context, boolean yes, String model)
            throws Exception {
        String filter = "(osgi.command.function=resolve)";
        Await.until(
                "the command is there",
                () -> context.getAllServiceReferences(null, filter) != null);
        Object commands = context.getService(context.getAllServiceReferences(null, filter)[0]);
        return (String)
                commands.getClass()
                        .getMethod("resolve", boolean.class, boolean.class, String.class)
                        .invoke(commands, yes, false, model);
    }
}
