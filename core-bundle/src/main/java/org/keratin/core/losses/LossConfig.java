package org.keratin.core.losses;

import org.osgi.annotation.versioning.ConsumerType;

/** What a loss's config record implements: it has the options of every loss. */
@ConsumerType
public interface LossConfig {

    /** The options of every loss. */
    LossOptions loss();
}
