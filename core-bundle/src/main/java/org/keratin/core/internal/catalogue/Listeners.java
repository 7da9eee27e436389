package org.keratin.core.internal.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.keratin.core.catalogue.CatalogueChange;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.core.catalogue.Provider;

/** Those who want to know when somebody else serves a name. */
final class Listeners {

    private static final System.Logger LOGGER = System.getLogger("org.keratin.core");

    private final List<CatalogueListener> listeners = new CopyOnWriteArrayList<>();

    void add(CatalogueListener listener) {
        listeners.add(listener);
    }

    void remove(CatalogueListener listener) {
        listeners.remove(listener);
    }

    /**
     * Who of {@code sources} serves each of the classes that {@code changing} name; empty if nobody
     * listens.
     */
    Map<String, Entry> serving(Sources sources, List<Entry> changing) {
        Map<String, Entry> serving = new HashMap<>();
        if (listeners.isEmpty() || changing.isEmpty()) {
            return serving;
        }
        Set<String> names =
                changing.stream()
                        .map(entry -> entry.name().display())
                        .collect(Collectors.toUnmodifiableSet());
        for (Entry entry : sources.all()) {
            String name = entry.name().display();
            if (names.contains(name)) {
                serving.merge(name, entry, BinaryOperator.minBy(Entry.BEST_FIRST));
            }
        }
        return serving;
    }

    /** Tells of all differences. */
    void tell(List<Entry> changing, Map<String, Entry> before, Map<String, Entry> now) {
        List<CatalogueChange> changes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Entry changed : changing) {
            Entry old = before.get(changed.name().display());
            Entry current = now.get(changed.name().display());
            if (old != current && seen.add(changed.name().display())) {
                changes.add(new CatalogueChange(changed.name(), provider(old), provider(current)));
            }
        }
        for (CatalogueListener listener : listeners) {
            tell(listener, changes);
        }
    }

    /** Logs the first failure alone: a bundle brings hundreds of classes at once. */
    private static void tell(CatalogueListener listener, List<CatalogueChange> changes) {
        Throwable first = null;
        for (CatalogueChange change : changes) {
            Throwable thrown = thrown(listener, change);
            first = first == null ? thrown : first;
        }
        if (first != null) {
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "the listener "
                            + listener.getClass().getName()
                            + " failed on hearing of changes of the catalogue, which stand",
                    first);
        }
    }

    /** What a listener throws, if anything: it cannot hurt whoever publishes, as promised. */
    private static Throwable thrown(CatalogueListener listener, CatalogueChange change) {
        try {
            listener.changed(change);
            return null;
        } catch (StackOverflowError e) {
            return e;
        } catch (VirtualMachineError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return e;
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
