package org.keratin.core.optimizers;

import org.osgi.annotation.versioning.ConsumerType;

/** What an optimizer's config record implements: it has the options of every optimizer. */
@ConsumerType
public interface OptimizerConfig {

    /** The options of every optimizer. */
    OptimizerOptions optimizer();
}
