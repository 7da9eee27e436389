package org.keratin.core.internal.catalogue;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.keratin.core.ObjectName;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.core.catalogue.Departure;
import org.keratin.core.catalogue.Refusal;
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

    private final Sources sources = new Sources();
    private final Map<Object, Dialect> dialects = new LinkedHashMap<>();
    private final Map<String, Departure> departures =
            new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Departure> eldest) {
                    return size() > REMEMBERED;
                }
            };
    private final Absences absences = new Absences();
    private final Refusals refusals = new Refusals();
    private final Listeners listeners = new Listeners();
    private Index builtins;
    private Dialects asked;
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
        put(source, entries, null);
    }

    /** A source has these entries from now on; they count once all of {@code group} are there. */
    public void put(Object source, List<Entry> entries, Group group) {
        List<Entry> changing;
        Map<String, Entry> before;
        Map<String, Entry> now;
        synchronized (this) {
            changing = sources.changedByPut(source, entries, group);
            before = listeners.serving(sources, changing);
            sources.put(source, entries, group);
            List<Entry> come = sources.entriesWith(source);
            forget(changing);
            absences.came(come);
            now = listeners.serving(sources, changing);
        }
        listeners.tell(changing, before, now);
    }

    /** A source has left; who provided its names is remembered, by name only. */
    public void remove(Object source) {
        remove(source, OptionalLong.empty());
    }

    /**
     * A source has left.
     *
     * @param returning the id of its bundle, if that has stopped and is to start again
     */
    public void remove(Object source, OptionalLong returning) {
        List<Entry> left;
        Map<String, Entry> before;
        Map<String, Entry> now;
        synchronized (this) {
            left = sources.entriesWith(source);
            before = listeners.serving(sources, left);
            sources.remove(source);
            left.forEach(this::remember);
            returning.ifPresent(bundle -> left.forEach(entry -> absences.left(entry, bundle)));
            forget(left);
            now = listeners.serving(sources, left);
        }
        listeners.tell(left, before, now);
    }

    private void forget(List<Entry> changed) {
        if (!changed.isEmpty()) {
            current = null;
        }
        if (changed.stream().anyMatch(Entry::isFirst)) {
            builtins = null;
        }
    }

    private void remember(Entry left) {
        Departure departure =
                new Departure(left.origin().bundle(), left.origin().version(), Instant.now());
        for (String name : left.name().names()) {
            departures.remove(name); // so that it is the youngest
            departures.put(name, departure);
        }
    }

    /** A bundle that left will not come back. */
    public synchronized void gone(long bundle) {
        current = null;
        absences.gone(bundle);
    }

    /** Nobody is to wait any more for what has left. */
    public synchronized void close() {
        current = null;
        absences.close();
    }

    /**
     * A source offers something that is not taken.
     *
     * @param name the class that it offers, {@code null} if that is not known
     */
    public void refuse(Object source, ObjectName name, Refusal refusal) {
        refusals.put(source, name, refusal);
    }

    /** A source that was refused has left. */
    public void removeRefused(Object source) {
        refusals.remove(source);
    }

    /** Whose classes are not taken, one for each bundle. */
    public List<Refusal> refused() {
        return refusals.all();
    }

    /** Who offers {@code name} and is not trusted. */
    public Optional<Refusal> refused(String name) {
        return refusals.of(name);
    }

    /** A dialect has come. */
    public synchronized void putDialect(Object source, Dialect dialect) {
        dialects.put(source, dialect);
        asked = null;
        current = null;
    }

    /** A dialect has left. */
    public synchronized void removeDialect(Object source) {
        dialects.remove(source);
        asked = null;
        current = null;
    }

    /** What is present now. */
    public Snapshot snapshot() {
        Snapshot known = current;
        return known != null ? known : renew();
    }

    private synchronized Snapshot renew() {
        if (current == null) {
            List<Entry> all = sources.all();
            builtins = builtins != null ? builtins : Snapshot.builtins(all);
            asked = asked != null ? asked : new Dialects(List.copyOf(dialects.values()));
            current = new Snapshot(builtins, Snapshot.others(all), asked, absences.now());
        }
        return current;
    }

    /**
     * Waits until none of these names is absent any more.
     *
     * @param patience how long each may be absent, in nanoseconds
     * @param end when to give up in any case, as {@link System#nanoTime} tells
     * @return whether none is absent
     */
    public boolean await(Collection<Absence> awaited, long patience, long end)
            throws InterruptedException {
        return absences.await(awaited, patience, end);
    }

    /** Whether something that was present in {@code earlier} is so no longer. */
    public boolean hasLost(Snapshot earlier) {
        Snapshot now = snapshot();
        return now != earlier && !now.containsAll(earlier);
    }

    /**
     * Who provided {@code name} and left last. Somebody may provide it by now: a call that found
     * nobody in its snapshot can still say who left.
     */
    public synchronized Optional<Departure> lastSeen(String name) {
        return Optional.ofNullable(departures.get(name));
    }
}
