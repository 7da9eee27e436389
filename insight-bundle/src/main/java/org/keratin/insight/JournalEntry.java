package org.keratin.insight;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * One thing that happened to a class, a model or a file.
 *
 * @param number counts all entries, from 1
 * @param time when
 * @param subject to what it happened
 * @param event what: the name of a constant of {@code CatalogueChange.Type} or of {@code
 *     ModelEvent.Type}, such as {@code REPLACED}; {@code REFUSED} for a file of which nothing
 *     becomes
 * @param name the registered name of a class or function, or its full one; the name of a model; the
 *     path of a file
 * @param version the version of a model; empty for a class or a file
 * @param details by whom, or why, in words: {@code acme 1.0.0 -> acme 1.1.0}
 * @param took how long it took to make the model, from the beginning of the work to the moment it
 *     counted; empty where nothing was made
 */
public record JournalEntry(
        long number,
        Instant time,
        Subject subject,
        String event,
        String name,
        String version,
        String details,
        Optional<Duration> took) {

    /** To what something happens. */
    public enum Subject {
        /** A class or function of the catalogue. */
        CLASS,
        /** A model service. */
        MODEL,
        /** A file in a deploy folder. */
        FILE
    }

    /** What happened, in words: {@code class replaced}, {@code model ready}. */
    public String words() {
        return (subject + " " + event).toLowerCase(Locale.ROOT);
    }

    /** The name, with the version of a model: {@code churn 1.2}. */
    public String fullName() {
        return version.isEmpty() ? name : name + " " + version;
    }
}
