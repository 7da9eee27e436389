package org.keratin.core.catalogue;

import java.time.Instant;

/**
 * Who used to provide a name that nobody provides now.
 *
 * @param bundle the symbolic name of the bundle
 * @param version its version
 * @param when when it left
 */
public record Departure(String bundle, String version, Instant when) {

    @Override
    public String toString() {
        return bundle
                + " "
                + version
                + ", stopped "
                + when.atZone(java.time.ZoneId.systemDefault())
                        .toLocalTime()
                        .truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
    }
}
