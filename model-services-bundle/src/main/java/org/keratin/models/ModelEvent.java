package org.keratin.models;

import java.time.Duration;
import java.time.Instant;

/**
 * Something that happened to a model service.
 *
 * @param time when
 * @param type what
 * @param model the model's name
 * @param version the model's version
 * @param answers whether the model service answers from now on; after FAILED, that it goes on with
 *     what it had
 * @param details in words: which names are missing, who was replaced by whom
 * @param took how long it took: from the beginning of the work to the moment it counted
 */
public record ModelEvent(
        Instant time,
        Type type,
        String model,
        String version,
        boolean answers,
        String details,
        Duration took) {

    /** What can happen to a model service. */
    public enum Type {
        /** It waits for classes. */
        WAITING,
        /** It answers. */
        READY,
        /** The model that answers was replaced by another. */
        REPLACED,
        /** It cannot be made. */
        FAILED,
        /** Its file is gone. */
        REMOVED
    }

    /** {@code 14:03:22 churn 1.2 READY my_package>Scale from acme 1.1.0 (12 ms)}. */
    @Override
    public String toString() {
        return time.atZone(java.time.ZoneId.systemDefault())
                        .toLocalTime()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                + " "
                + model
                + " "
                + version
                + " "
                + type
                + (details.isEmpty() ? "" : " " + details)
                + " ("
                + took.toMillis()
                + " ms)";
    }
}
