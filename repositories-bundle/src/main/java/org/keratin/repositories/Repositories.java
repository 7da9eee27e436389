package org.keratin.repositories;

import java.util.Collection;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The repositories that the configuration names, as a service; no other is ever read. Safe for any
 * number of threads.
 */
@ProviderType
public interface Repositories {

    /** All of them, in the order of the configuration. */
    List<Repository> all();

    /**
     * Finds the bundles that provide names, and those that these need.
     *
     * <p>What is installed already is preferred, then higher versions, then the repository that is
     * configured first. Bundles that the trust policy refuses are passed over.
     *
     * @param names the names of classes and functions: {@code my_package>Antirectifier}; those that
     *     somebody provides already are passed over
     * @throws UnresolvedException if not all of them can be provided
     */
    ResolutionPlan plan(Collection<String> names);

    /**
     * Installs and starts what a plan says: all of it, or nothing.
     *
     * @return the bundles that run now
     * @throws InstallException if that is not possible; what was installed and started on the way
     *     is uninstalled and stopped again
     */
    List<PlannedBundle> install(ResolutionPlan plan);
}
