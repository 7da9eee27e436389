package org.keratin.insight.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.keratin.core.catalogue.CatalogueChange;
import org.keratin.core.catalogue.CatalogueListener;
import org.keratin.core.catalogue.Provider;
import org.keratin.insight.Journal;
import org.keratin.insight.JournalEntry;
import org.keratin.insight.JournalEntry.Subject;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.AttributeDefinition;
import org.osgi.service.metatype.annotations.Designate;
import org.osgi.service.metatype.annotations.ObjectClassDefinition;

/**
 * The journal, as it is written and waited for.
 *
 * <p>Classes and models have a ring each: the core that is started anew brings a thousand classes
 * at once, and what happened to models is to be there still.
 */
@Component(
        immediate = true,
        service = {Journal.class, EventJournal.class, CatalogueListener.class},
        configurationPid = "org.keratin.insight")
@Designate(ocd = EventJournal.Configuration.class)
public final class EventJournal implements Journal, CatalogueListener {

    /** What can be configured. */
    @ObjectClassDefinition(
            id = "org.keratin.insight",
            name = "Keratin insight",
            description = "What is remembered of the things that happen to classes and models.")
    public @interface Configuration {

        /** How many events are remembered of classes, and how many of models. */
        @AttributeDefinition(
                name = "Capacity",
                description =
                        "How many events are remembered of classes, and how many of models; the"
                                + " oldest are forgotten first.",
                min = "1")
        int capacity() default 1000;
    }

    private final Clock clock;
    private final Ring<JournalEntry> classes;
    private final Ring<JournalEntry> models;
    private long last;
    private boolean closed;

    /** Starts one. */
    @Activate
    public EventJournal(Configuration configuration) {
        this(configuration.capacity(), Clock.systemUTC());
    }

    EventJournal(int capacity, Clock clock) {
        this.clock = clock;
        classes = new Ring<>(capacity);
        models = new Ring<>(capacity);
    }

    /** Takes over a new configuration; what is written stays. */
    @Modified
    synchronized void modified(Configuration configuration) {
        classes.resize(configuration.capacity());
        models.resize(configuration.capacity());
    }

    /** Lets go of those who wait. */
    @Deactivate
    synchronized void close() {
        closed = true;
        notifyAll();
    }

    @Override
    public void changed(CatalogueChange change) {
        String details =
                Stream.of(change.before(), change.now())
                        .flatMap(Optional::stream)
                        .map(EventJournal::shown)
                        .reduce((before, now) -> before + " -> " + now)
                        .orElse("");
        add(
                clock.instant(),
                Subject.CLASS,
                change.type().name(),
                change.name().display(),
                "",
                details,
                Optional.empty());
    }

    private static String shown(Provider provider) {
        return provider.bundle() + " " + provider.version();
    }

    /** Writes an entry of a model. */
    void model(
            Instant time,
            String event,
            String name,
            String version,
            String details,
            Optional<Duration> took) {
        add(time, Subject.MODEL, event, name, version, details, took);
    }

    /** Writes an entry of a file, beside those of models. */
    void file(Instant time, String event, String path, String problem) {
        add(time, Subject.FILE, event, path, "", problem, Optional.empty());
    }

    private synchronized void add(
            Instant time,
            Subject subject,
            String event,
            String name,
            String version,
            String details,
            Optional<Duration> took) {
        last++;
        Ring<JournalEntry> ring = subject == Subject.CLASS ? classes : models;
        ring.add(new JournalEntry(last, time, subject, event, name, version, details, took));
        notifyAll();
    }

    @Override
    public List<JournalEntry> entries() {
        return entriesAfter(0);
    }

    private synchronized List<JournalEntry> entriesAfter(long number) {
        return Stream.concat(classes.stream(), models.stream())
                .filter(entry -> entry.number() > number)
                .sorted(Comparator.comparingLong(JournalEntry::number))
                .toList();
    }

    /** The number of the last entry; 0 before the first one. */
    synchronized long last() {
        return last;
    }

    /**
     * Waits for entries.
     *
     * @param number only those of higher numbers
     * @param patience for how long, in nanoseconds
     * @return those that are there, as soon as there is one; none if the time is over, or the
     *     journal closed
     */
    synchronized List<JournalEntry> await(long number, long patience) throws InterruptedException {
        long end = System.nanoTime() + patience;
        long left = patience;
        while (last <= number && left > 0 && !closed) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
            left = end - System.nanoTime();
        }
        return entriesAfter(number);
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
