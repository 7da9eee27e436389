package org.keratin.repositories;

import java.util.List;
import java.util.Optional;

/**
 * A bundle that a plan installs and starts, or starts since it is installed already.
 *
 * @param name its symbolic name
 * @param version its version
 * @param offer where it lies; empty if it is installed already
 * @param bundleId the id under which it is installed; -1 if it is not yet
 * @param digest the digest of its files, as trust policies know it; empty if it is installed
 *     already
 * @param reasons why it is needed, a phrase each: {@code acme>TimeDecay}, {@code package acme.util
 *     for com.acme.layers 2.1.0}
 */
public record PlannedBundle(
        String name,
        String version,
        Optional<OfferedBundle> offer,
        long bundleId,
        String digest,
        List<String> reasons) {

    /** Takes a copy of the list. */
    public PlannedBundle {
        reasons = List.copyOf(reasons);
    }

    /** {@code com.acme.layers 2.1.0}. */
    public String display() {
        return name + " " + version;
    }
}
