package org.keratin.keras.metrics;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;

/**
 * {@code keras.metrics.OneHotIoU}: {@link IoU} for labels that are one-hot.
 *
 * <p>Labels and predictions are {@code (batch, …, classes)}, the largest score tells the class;
 * predictions may be classes themselves.
 */
@KerasExport("keras.metrics.OneHotIoU")
public final class OneHotIoU extends ClassMatrix {

    /**
     * What a config holds.
     *
     * @param metric name and dtype; by default int32, in which weights are cut to whole numbers
     * @param numClasses how many classes there are
     * @param targetClassIds the classes that count
     * @param ignoreClass a class whose labels do not count; {@code null} for none
     * @param sparseYPred whether predictions are classes, rather than a score for each class
     * @param axis the axis along which scores lie
     */
    public record Config(
            @Flatten MetricOptions metric,
            @AtLeast(1) int numClasses,
            List<Integer> targetClassIds,
            @Default("null") Integer ignoreClass,
            @Default("false") boolean sparseYPred,
            @Default("-1") int axis)
            implements MetricConfig {

        private Coding coding() {
            return new Coding(numClasses, ignoreClass, false, sparseYPred, axis);
        }
    }

    /** Makes the metric that {@code config} describes. */
    public OneHotIoU(Config config) {
        super(config, config.metric(), config.coding(), config.targetClassIds());
    }
}
