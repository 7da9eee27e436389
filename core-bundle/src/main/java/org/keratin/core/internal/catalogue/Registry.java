package org.keratin.core.internal.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.core.catalogue.Departure;
import org.keratin.core.dialect.Dialect;

/**
 * What comes and goes. Sources are whatever the caller tells them apart by: a service reference, or
 * the class path.
 *
 * <p>The snapshot is made anew when somebody asks after a change, so that a bundle with hundreds of
 * classes costs one.
 */
public final class Registry {

    private static final int REMEMBERED = 10_000;

    private final Map<Object, List<Entry>> sources = new LinkedHashMap<>();
    private final Map<Object, Dialect> dialects = new LinkedHashMap<>();
    private final Map<String, Departure> departures =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Departure> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private final Listeners listeners = new Listeners();
    private volatile Snapshot current;

    /** Tells {@code listener} from now on who else serves a name than before. */
    public void addListener(CatalogueListener listener) {
        listeners.add(listener);
    }

    /** Tells {@code listener} no more. */
    public void removeListener(CatalogueListener listener) {
        listeners.remove(listener);
    }

    /** A source has these entries from now on. */
    public void put(Object source, List<Entry> entries) {
        Map<String, Entry> before;
        Map<String, Entry> now;
        List<Entry> changing = new ArrayList<>(entries);
        synchronized (this) {
            changing.addAll(0, sources.getOrDefault(source, List.of()));
            before = listeners.serving(sources.values(), changing);
            sources.put(source, List.copyOf(entries));
            entries.forEach(entry -> entry.name().names().forEach(departures::remove));
            current = null;
            now = listeners.serving(sources.values(), changing);
        }
        listeners.tell(changing, before, now);
    }

    /** A source has left; who provided its names is remembered, by name only. */
    public void remove(Object source) {
        List<Entry> left;
        Map<String, Entry> before;
        Map<String, Entry> now;
        synchronized (this) {
            left = sources.getOrDefault(source, List.of());
            before = listeners.serving(sources.values(), left);
            leave(source);
            now = listeners.serving(sources.values(), left);
        }
        listeners.tell(left, before, now);
    }

    private void leave(Object source) {
        List<Entry> left = sources.remove(source);
        if (left != null) {
            for (Entry entry : left) {
                Departure departure =
                        new Departure(
                                entry.origin().bundle(), entry.origin().version(), Instant.now());
                entry.name().names().forEach(name -> departures.put(name, departure));
            }
            current = null;
        }
    }

    /** A dialect has come. */
    public synchronized void putDialect(Object source, Dialect dialect) {
        dialects.put(source, dialect);
        current = null;
    }

    /** A dialect has left. */
    public synchronized void removeDialect(Object source) {
        dialects.remove(source);
        current = null;
    }

    /** What is present now. */
    public Snapshot snapshot() {
        Snapshot known = current;
        return known != null ? known : renew();
    }

    private synchronized Snapshot renew() {
        if (current == null) {
            List<Entry> all = new ArrayList<>();
            sources.values().forEach(all::addAll);
            current = new Snapshot(all, List.copyOf(dialects.values()));
        }
        return current;
    }

    /** Who used to provide {@code name}, if nobody does now. */
    public synchronized Optional<Departure> lastSeen(String name) {
        return Optional.ofNullable(departures.get(name));
    }
}
