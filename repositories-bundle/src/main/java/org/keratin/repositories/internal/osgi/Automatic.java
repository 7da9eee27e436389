package org.keratin.repositories.internal.osgi;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelListener;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;
import org.keratin.models.ModelState;
import org.keratin.repositories.PlannedBundle;
import org.keratin.repositories.Repositories;
import org.keratin.repositories.ResolutionPlan;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/**
 * Provides waiting models with what they lack, where the configuration wants it. It works on a
 * thread of its own, which is there only then; what it cannot provide it tries again only when
 * something else is missing.
 */
@Component(
        service = ModelListener.class,
        immediate = true,
        configurationPid = Configuration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
public final class Automatic implements ModelListener {

    private static final System.Logger LOGGER = System.getLogger("org.keratin.repositories");

    private final Repositories repositories;
    private final ModelServices models;
    private final Catalogue catalogue;
    private final ExecutorService worker;

    /** What was missing of a model when it was tried last; only the worker looks at it. */
    private final Map<String, Set<String>> tried = new HashMap<>();

    /** Starts, if it is wanted, with the models that wait already. */
    @Activate
    public Automatic(
            Configuration configuration,
            @Reference Repositories repositories,
            @Reference ModelServices models,
            @Reference Catalogue catalogue) {
        this.repositories = repositories;
        this.models = models;
        this.catalogue = catalogue;
        this.worker =
                configuration.automatic() ? Executors.newSingleThreadExecutor(thread()) : null;
        if (worker != null) {
            worker.execute(() -> models.all().forEach(this::provide));
        }
    }

    private static ThreadFactory thread() {
        return work -> {
            Thread thread = new Thread(work, "keratin-repositories");
            thread.setDaemon(true);
            return thread;
        };
    }

    /** Ends the thread; an installation that runs is finished first, but for a hanging one. */
    @Deactivate
    void deactivate() throws InterruptedException {
        if (worker != null) {
            worker.shutdown();
            if (!worker.awaitTermination(10, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        }
    }

    @Override
    public void happened(ModelEvent event) {
        if (worker != null && event.type() == ModelEvent.Type.WAITING) {
            worker.execute(() -> models.find(event.model()).ifPresent(this::provide));
        }
    }

    private void provide(ModelService model) {
        if (model.status().state() != ModelState.WAITING) {
            return;
        }
        Set<String> missing =
                model.needs().stream()
                        .filter(name -> catalogue.providers(name).isEmpty())
                        .collect(Collectors.toCollection(TreeSet::new));
        if (missing.isEmpty() || missing.equals(tried.put(model.name(), missing))) {
            return;
        }
        try {
            ResolutionPlan plan = repositories.plan(missing);
            String bundles =
                    repositories.install(plan).stream()
                            .map(PlannedBundle::display)
                            .collect(Collectors.joining(", "));
            tried.remove(model.name());
            LOGGER.log(
                    System.Logger.Level.INFO,
                    "for the model {0}, which lacked {1}: started {2}",
                    model.name(),
                    missing,
                    bundles);
        } catch (RuntimeException e) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "the model {0} lacks {1}, which could not be provided: {2}",
                    model.name(),
                    missing,
                    e.getMessage());
        }
    }
}
