package org.keratin.repositories;

import java.util.List;

/**
 * How missing names can be provided. Nothing is changed by making one.
 *
 * @param names the names that are missing
 * @param bundles what is to be installed or started, those that others need first; none if nothing
 *     is missing
 * @param problems what could not be read of the repositories, and which bundles were passed over
 */
public record ResolutionPlan(
        List<String> names, List<PlannedBundle> bundles, List<String> problems) {

    /** Takes copies of the lists. */
    public ResolutionPlan {
        names = List.copyOf(names);
        bundles = List.copyOf(bundles);
        problems = List.copyOf(problems);
    }
}
