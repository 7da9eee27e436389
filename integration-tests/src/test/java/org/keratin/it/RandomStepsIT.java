package org.keratin.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.keratin.core.DeserializeOptions;
import org.keratin.core.KerasDeserializer;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.errors.MissingClassException;
import org.keratin.it.Expected.Serving;
import org.keratin.it.Expected.Step;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelState;
import org.keratin.models.ModelUnavailableException;
import org.keratin.tensor.Tensor;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/**
 * Six bundles are installed, started, stopped, updated, uninstalled and refreshed at random; after
 * each step all must be resolvable that {@link Expected} says, and by whom it says.
 */
@Tag("bare")
@ExtendWith(InFramework.class)
class RandomStepsIT {

    private static final int STEPS = Soak.count("steps", 60, 500);
    private static final int TOLD = 40;
    private static final List<String> NAMES =
            Arrays.stream(Part.values()).flatMap(part -> part.names().stream()).distinct().toList();

    /** Nobody waits: what is missing is to be told at once. */
    private static final DeserializeOptions AT_ONCE =
            DeserializeOptions.DEFAULT.withPatience(Duration.ZERO);

    private static final Map<String, Object> DTYPE =
            Map.of(
                    "module",
                    "keras",
                    "class_name",
                    "DTypePolicy",
                    "config",
                    Map.of("name", "float32"));

    /** The framework, and the bundles in it. */
    private record World(BundleContext context, Map<Part, Bundle> bundles) {

        void take(Step step, Part part, Expected before) throws Exception {
            Bundle bundle = bundles.get(part);
            switch (step) {
                case INSTALL ->
                        bundles.put(part, part.bundle(before.version(part)).install(context));
                case START -> bundle.start();
                case STOP -> bundle.stop();
                case UPDATE -> bundle.update(part.bundle(before.otherVersion(part)).stream());
                case UNINSTALL -> bundles.remove(part).uninstall();
                case REFRESH -> refresh(List.of(bundle));
                case REFRESH_ALL -> refresh(null);
            }
        }

        /** A bundle that could not be started again is not to start later on its own. */
        private void refresh(List<Bundle> changed) throws Exception {
            CountDownLatch refreshed = new CountDownLatch(1);
            context.getBundle(0)
                    .adapt(FrameworkWiring.class)
                    .refreshBundles(changed, event -> refreshed.countDown());
            assertThat(refreshed.await(120, TimeUnit.SECONDS)).isTrue();
            Bundle importing = bundles.get(Part.IMPORTING);
            if (importing != null && importing.getState() == Bundle.INSTALLED) {
                importing.stop();
            }
        }
    }

    @Test
    void endAsTheModelSays(BundleContext context) throws Exception {
        World world = new World(context, new EnumMap<>(Part.class));
        Expected expected = new Expected(); // one for all seeds: who left last is remembered
        long steps = 0;
        long[] seeds = Soak.seeds(3, 20);
        for (long seed : seeds) {
            System.out.println("random steps: seed " + seed);
            steps += run(world, expected, seed);
        }
        Figures.tell(
                "random steps",
                context,
                "%,d steps of %d seeds, each ended with what the model says: %d names, who provides"
                        + " them in which order, the object made, the model service",
                steps,
                seeds.length,
                NAMES.size());
    }

    private static int run(World world, Expected expected, long seed) throws Exception {
        Random random = new Random(seed);
        List<String> story = new ArrayList<>();
        int taken = 0;
        try {
            while (taken < STEPS) {
                Part part = Part.values()[random.nextInt(Part.values().length)];
                Step step = Step.values()[random.nextInt(Step.values().length)];
                if (expected.allows(step, part)) {
                    story.add(step + " " + part);
                    world.take(step, part, expected);
                    expected.take(step, part);
                    compare(world, expected);
                    taken++;
                }
            }
            end(world, expected);
            return taken;
        } catch (Exception | AssertionError e) {
            throw new AssertionError(
                    "-Dkeratin.soak.seed="
                            + seed
                            + ", after "
                            + story.subList(Math.max(0, story.size() - TOLD), story.size()),
                    e);
        }
    }

    private static void end(World world, Expected expected) throws Exception {
        for (Part part : Part.values()) {
            if (expected.isInstalled(part)) {
                world.take(Step.UNINSTALL, part, expected);
                expected.take(Step.UNINSTALL, part);
            }
        }
        world.take(Step.REFRESH_ALL, Part.MODEL, expected);
        expected.take(Step.REFRESH_ALL, Part.MODEL);
        compare(world, expected);
    }

    private static void compare(World world, Expected expected) throws Exception {
        Keratin keratin = new Keratin(world.context());
        Catalogue catalogue = keratin.catalogue();
        KerasDeserializer deserializer = keratin.service(KerasDeserializer.class);
        for (String name : NAMES) {
            List<Serving> providers = expected.providers(name);
            assertThat(
                            catalogue.providers(name).stream()
                                    .map(provider -> provider.bundle() + " " + provider.version()))
                    .as(name)
                    .containsExactlyElementsOf(
                            providers.stream().map(RandomStepsIT::told).toList());
            assertThat(made(deserializer, name))
                    .as(name)
                    .isEqualTo(
                            providers.isEmpty()
                                    ? "missing, " + told(expected.left(name))
                                    : told(providers.get(0)));
        }
        compareModel(keratin.service(ModelServices.class), expected);
    }

    private static String told(Serving serving) {
        return serving == null
                ? "never seen"
                : serving.part().symbolicName() + " " + serving.version() + ".0.0";
    }

    /** Who made the object, or who would have. */
    private static String made(KerasDeserializer deserializer, String name) {
        boolean layer = !name.equals("it>Library") && !name.equals("it>Importing");
        Map<String, Object> own = layer ? Map.of("dtype", DTYPE) : Map.of();
        try {
            Object made =
                    deserializer
                            .deserialize(
                                    Map.of(
                                            "class_name",
                                            "X",
                                            "registered_name",
                                            name,
                                            "config",
                                            own),
                                    AT_ONCE)
                            .object();
            Bundle bundle = FrameworkUtil.getBundle(made.getClass());
            return bundle.getSymbolicName() + " " + bundle.getVersion();
        } catch (MissingClassException e) {
            Optional<String> seen = e.missing().get(0).lastSeen();
            return "missing, " + seen.map(text -> text.split(",")[0]).orElse("never seen");
        }
    }

    private static void compareModel(ModelServices models, Expected expected) throws Exception {
        List<Serving> providers = expected.providers("it>Shared");
        Await.until(
                () -> "the model follows " + providers + ", there is " + models.all(),
                () -> {
                    Optional<ModelService> model = models.find("shared");
                    if (!expected.isActive(Part.MODEL) || model.isEmpty()) {
                        return expected.isActive(Part.MODEL) == model.isPresent();
                    }
                    return providers.isEmpty()
                            ? lacks(model.get())
                            : answer(model.get()) == providers.get(0).version();
                });
    }

    /** Whether it says what is missing: it waits, or will when its grace is over. */
    private static boolean lacks(ModelService model) {
        return model.status().state() == ModelState.WAITING
                || model.status().state() == ModelState.READY
                        && !model.status().missing().isEmpty();
    }

    private static float answer(ModelService model) {
        try {
            return model.predict(Tensor.of(new float[] {1}, 1, 1)).toFloats()[0];
        } catch (ModelUnavailableException e) {
            return Float.NaN; // not yet
        }
    }
}
