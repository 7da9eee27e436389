package org.keratin.keras.base;

import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.tensor.Ops;

/** {@code keras.Metric}: a metric that does not say what it measures. */
@KerasExport({"keras.Metric", "keras.metrics.Metric"})
public final class BaseMetric extends Metric {

    /** Makes one. */
    public BaseMetric(MetricOptions options) {
        super(options);
    }

    @Override
    protected void update(Arguments arguments, Ops ops) {
        throw LeftOpen.error(name(), "keras.Metric", "update_state()");
    }

    @Override
    protected Object compute(Ops ops) {
        throw LeftOpen.error(name(), "keras.Metric", "result()");
    }
}
