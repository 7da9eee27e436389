package org.keratin.models.internal;

import java.time.Duration;

/**
 * What holds for all model services.
 *
 * @param grace how long a model goes on answering after the provider of one of its classes has left
 */
record Settings(Duration grace) {

    /** Five seconds of grace. */
    static final Settings DEFAULT = new Settings(Duration.ofSeconds(5));
}
