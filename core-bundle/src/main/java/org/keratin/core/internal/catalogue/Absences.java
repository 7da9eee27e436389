package org.keratin.core.internal.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keratin.core.DeserializeOptions;

/** The names whose bundles are being updated, and those who wait for them. */
final class Absences {

    private static final long LONGEST = DeserializeOptions.LONGEST_PATIENCE.toNanos();

    private final Map<String, Absence> byName = new LinkedHashMap<>();
    private boolean closed;

    /** The name of {@code left} is absent from now on. */
    synchronized void left(Entry left, long bundle) {
        if (!closed) {
            Absence absence = Absence.of(left, bundle, System.nanoTime());
            byName.put(left.name().display(), absence);
        }
    }

    /** Somebody provides these names again. */
    synchronized void came(Collection<Entry> entries) {
        boolean changed = false;
        for (Entry entry : entries) {
            changed |= byName.remove(entry.name().display()) != null;
        }
        if (changed) {
            notifyAll();
        }
    }

    /** A bundle will not come back. */
    synchronized void gone(long bundle) {
        if (byName.values().removeIf(absence -> absence.bundle() == bundle)) {
            notifyAll();
        }
    }

    /** Nobody is to wait any more. */
    synchronized void close() {
        closed = true;
        byName.clear();
        notifyAll();
    }

    /** The names that are absent now; those that nobody can be waiting for are forgotten. */
    synchronized List<Absence> now() {
        long now = System.nanoTime();
        byName.values().removeIf(absence -> now - absence.since() > LONGEST);
        return List.copyOf(byName.values());
    }

    /**
     * Waits until none of these is absent any more.
     *
     * @param patience how long each may be absent, in nanoseconds
     * @param end when to give up in any case, as {@link System#nanoTime} tells
     * @return whether none is absent
     */
    synchronized boolean await(Collection<Absence> awaited, long patience, long end)
            throws InterruptedException {
        while (true) {
            long now = System.nanoTime();
            long left = end - now;
            boolean absent = false;
            for (Absence absence : awaited) {
                if (byName.get(absence.names().name().display()) == absence) {
                    absent = true;
                    left = Math.min(left, absence.since() + patience - now);
                }
            }
            if (!absent || left <= 0) {
                return !absent;
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }
}
