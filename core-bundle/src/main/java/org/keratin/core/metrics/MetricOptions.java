package org.keratin.core.metrics;

import org.keratin.core.config.Default;
import org.keratin.tensor.DType;

/**
 * The part of a config that every metric has. A metric's config record takes it up as
 * {@code @Flatten MetricOptions metric}.
 *
 * @param name what its result is called in logs; made from the class's name where it is {@code
 *     null}
 * @param dtype what it computes in; {@code null} for float32, as a rule
 */
public record MetricOptions(@Default("null") String name, @Default("null") MetricDType dtype)
        implements MetricConfig {

    /** Neither name nor dtype given. */
    public static final MetricOptions DEFAULT = new MetricOptions(null, null);

    /** A name, and the usual dtype. */
    public static MetricOptions named(String name) {
        return new MetricOptions(name, null);
    }

    /** These with another dtype. */
    public MetricOptions withDtype(DType other) {
        return new MetricOptions(name, new MetricDType(other));
    }

    @Override
    public MetricOptions metric() {
        return this;
    }

    /** These; where they have no name, with this one. */
    public MetricOptions orNamed(String otherwise) {
        return isNamed() ? this : new MetricOptions(otherwise, dtype);
    }

    /** These; where they have no dtype, with this one. */
    public MetricOptions orDtype(DType otherwise) {
        return dtype != null ? this : withDtype(otherwise);
    }

    /** Whether there is a name; an empty one is none. */
    boolean isNamed() {
        return name != null && !name.isEmpty();
    }
}
