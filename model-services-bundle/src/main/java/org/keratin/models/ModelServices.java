package org.keratin.models;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** All model services, and what happened to them last, as a service. */
@ProviderType
public interface ModelServices {

    /** All model services, by name and version. */
    List<ModelService> all();

    /** The one called {@code name}, of the newest version. */
    Optional<ModelService> find(String name);

    /** What happened last, oldest first; a few hundred events are kept. */
    List<ModelEvent> events();
}
