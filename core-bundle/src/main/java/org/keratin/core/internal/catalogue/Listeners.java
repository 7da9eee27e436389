package org.keratin.core.internal.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.keratin.core.catalogue.CatalogueChange;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.core.catalogue.Provider;

/** Those who want to know when somebody else serves a name. */
final class Listeners {

    private final List<CatalogueListener> listeners = new CopyOnWriteArrayList<>();

    void add(CatalogueListener listener) {
        listeners.add(listener);
    }

    void remove(CatalogueListener listener) {
        listeners.remove(listener);
    }

    /**
     * Who of {@code all} serves each of the classes that {@code changing} name; empty if nobody
     * listens.
     */
    Map<String, Entry> serving(Collection<List<Entry>> all, List<Entry> changing) {
        Map<String, Entry> serving = new LinkedHashMap<>();
        if (listeners.isEmpty()) {
            return serving;
        }
        for (Entry changed : changing) {
            String name = changed.name().display();
            all.stream()
                    .flatMap(List::stream)
                    .filter(entry -> entry.name().display().equals(name))
                    .min(Entry.BEST_FIRST)
                    .ifPresent(best -> serving.put(name, best));
        }
        return serving;
    }

    /** Tells of all differences. */
    void tell(List<Entry> changing, Map<String, Entry> before, Map<String, Entry> now) {
        List<CatalogueChange> changes = new ArrayList<>();
        for (Entry changed : changing) {
            Entry old = before.get(changed.name().display());
            Entry current = now.get(changed.name().display());
            if (old != current) {
                changes.add(new CatalogueChange(changed.name(), provider(old), provider(current)));
            }
        }
        for (CatalogueListener listener : listeners) {
            changes.forEach(change -> tell(listener, change));
        }
    }

    private static void tell(CatalogueListener listener, CatalogueChange change) {
        try {
            listener.changed(change);
        } catch (RuntimeException | LinkageError e) {
            // As the contract says: whoever listens cannot hurt whoever publishes.
            return;
        }
    }

    private static Optional<Provider> provider(Entry entry) {
        return Optional.ofNullable(entry)
                .map(
                        known ->
                                new Provider(
                                        known.name(),
                                        known.declaredKind(),
                                        known.origin().bundle(),
                                        known.origin().version(),
                                        known.origin().ranking(),
                                        true));
    }
}
