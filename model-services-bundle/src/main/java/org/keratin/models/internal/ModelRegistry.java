package org.keratin.models.internal;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keratin.core.catalogue.Catalogue;
import org.keratin.core.catalogue.CatalogueChange;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.models.ModelEvent;
import org.keratin.models.ModelListener;
import org.keratin.models.ModelService;
import org.keratin.models.ModelServices;

/** All hosted models. Sources are known by a key: the path of a file, say. */
final class ModelRegistry implements ModelServices, CatalogueListener, AutoCloseable {

    private static final int REMEMBERED = 500;
    private static final Comparator<HostedModel> BY_NAME =
            Comparator.comparing(HostedModel::name)
                    .thenComparing(HostedModel::version, ModelVersions.ORDER)
                    .thenComparing(HostedModel::path);

    private final Catalogue catalogue;
    private final Settings settings;
    private final HostedModel.Observer publisher;
    private final Clock clock = Clock.systemUTC();
    private final Workers workers = new Workers();
    private final Map<String, HostedModel> models = new ConcurrentHashMap<>();
    private final Deque<ModelEvent> events = new ArrayDeque<>();
    private final List<ModelListener> listeners = new CopyOnWriteArrayList<>();

    ModelRegistry(Catalogue catalogue, Settings settings, HostedModel.Observer publisher) {
        this.catalogue = catalogue;
        this.settings = settings;
        this.publisher = publisher;
    }

    /** Hosts a model, in place of one that is hosted under this key already. */
    HostedModel put(String key, ModelSource source) {
        HostedModel model =
                new HostedModel(source, catalogue, workers, settings.grace(), this::observe, clock);
        HostedModel old = models.put(key, model);
        if (old != null) {
            old.close();
        }
        model.refresh();
        return model;
    }

    /** The file of a hosted model is another now; what answers goes on until that is read. */
    void replace(String key, ModelSource source) {
        HostedModel known = models.get(key);
        if (known == null) {
            put(key, source);
        } else {
            known.replaceSource(source);
        }
    }

    /** Hosts a model no more. */
    void remove(String key) {
        HostedModel old = models.remove(key);
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void changed(CatalogueChange change) {
        for (HostedModel model : models.values()) {
            if (model.concerns(change)) {
                model.refresh();
            }
        }
    }

    private void observe(HostedModel model, ModelEvent event) {
        synchronized (events) {
            events.addLast(event);
            if (events.size() > REMEMBERED) {
                events.removeFirst();
            }
        }
        publisher.changed(model, event);
        for (ModelListener listener : listeners) {
            Listening.tell(listener, () -> listener.happened(event));
        }
    }

    void addListener(ModelListener listener) {
        listeners.add(listener);
    }

    void removeListener(ModelListener listener) {
        listeners.remove(listener);
    }

    @Override
    public List<ModelService> all() {
        return models.values().stream().sorted(BY_NAME).map(ModelService.class::cast).toList();
    }

    @Override
    public Optional<ModelService> find(String name) {
        return models.values().stream()
                .filter(model -> model.name().equals(name))
                .max(BY_NAME)
                .map(ModelService.class::cast);
    }

    @Override
    public List<ModelEvent> events() {
        synchronized (events) {
            return List.copyOf(events);
        }
    }

    @Override
    public void close() {
        List.copyOf(models.keySet()).forEach(this::remove);
        workers.close();
    }
}
