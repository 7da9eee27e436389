package org.keratin.core.layers;

import org.osgi.annotation.versioning.ConsumerType;

/** What a layer's config record implements: it has the options of every layer. */
@ConsumerType
public interface LayerConfig {

    /** The options of every layer. */
    LayerOptions layer();
}
