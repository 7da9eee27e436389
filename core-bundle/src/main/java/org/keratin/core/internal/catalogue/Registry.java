package org.keratin.core.internal.catalogue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private volatile Snapshot current;

    /** A source has these entries from now on. */
    public synchronized void put(Object source, List<Entry> entries) {
        sources.put(source, List.copyOf(entries));
        entries.forEach(entry -> entry.name().names().forEach(departures::remove));
        current = null;
    }

    /** A source has left; who provided its names is remembered, by name only. */
    public synchronized void remove(Object source) {
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
