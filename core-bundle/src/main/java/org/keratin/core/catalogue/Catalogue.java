package org.keratin.core.catalogue;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What is published at this moment, as a service: for those who look, not for those who
 * deserialize.
 */
@ProviderType
public interface Catalogue {

    /** Every class and function that serves, by name. */
    List<Provider> all();

    /**
     * Everyone who provides {@code name} (a full, registered or bare class name), the one that
     * serves first.
     */
    List<Provider> providers(String name);

    /**
     * What is known of the class or function {@code name} (a full, registered or bare class name).
     */
    Optional<ClassDescription> describe(String name);

    /**
     * What a config names, and who provides it at this moment. No object is made and no class
     * loaded; the config may be of any depth, and need not make sense.
     *
     * @param config plain values, as {@link org.keratin.core.KerasJson} reads them
     */
    ConfigSurvey survey(Object config);

    /** The name that is most like {@code name}, which nobody provides, if one is like it at all. */
    Optional<String> nearest(String name);

    /** Who used to provide {@code name}, if nobody does now. */
    Optional<Departure> lastSeen(String name);

    /** The bundles whose classes are not taken, since the trust policy does not let them. */
    default List<Refusal> refused() {
        return List.of();
    }

    /** The bundle that offers {@code name} and is not trusted, if there is one. */
    default Optional<Refusal> refused(String name) {
        return Optional.empty();
    }
}
