package org.keratin.keras.metrics;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;

/**
 * {@code keras.metrics.IoU}: the mean over some classes of intersection over union: how often a
 * class is predicted rightly, in all labels and predictions of it.
 *
 * <p>Labels and predictions are classes from 0 on, as many of one as of the other, or scores, of
 * which the largest along {@code axis} tells the class.
 */
@KerasExport("keras.metrics.IoU")
public final class IoU extends ClassMatrix {

    /**
     * What a config holds.
     *
     * @param metric name and dtype; by default int32, in which weights are cut to whole numbers
     * @param numClasses how many classes there are
     * @param targetClassIds the classes that count
     * @param ignoreClass a class whose labels do not count; {@code null} for none
     * @param sparseYTrue whether labels are classes, rather than a score for each class
     * @param sparseYPred whether predictions are classes, rather than a score for each class
     * @param axis the axis along which scores lie
     */
    public record Config(
            @Flatten MetricOptions metric,
            @AtLeast(1) int numClasses,
            List<Integer> targetClassIds,
            @Default("null") Integer ignoreClass,
            @Default("true") boolean sparseYTrue,
            @Default("true") boolean sparseYPred,
            @Default("-1") int axis)
            implements MetricConfig {

        private Coding coding() {
            return new Coding(numClasses, ignoreClass, sparseYTrue, sparseYPred, axis);
        }
    }

    /** Makes the metric that {@code config} describes. */
    public IoU(Config config) {
        super(config, config.metric(), config.coding(), config.targetClassIds());
    }
}
