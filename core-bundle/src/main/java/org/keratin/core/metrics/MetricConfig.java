package org.keratin.core.metrics;

import org.osgi.annotation.versioning.ConsumerType;

/** What a metric's config record implements: it has the options of every metric. */
@ConsumerType
public interface MetricConfig {

    /** The options of every metric. */
    MetricOptions metric();
}
