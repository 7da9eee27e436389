package org.keratin.keras.metrics;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.metrics.MetricConfig;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.metrics.BinaryIoU}: {@link IoU} of two classes that a threshold tells apart.
 *
 * <p>Labels are 0 or 1, predictions from 0 to 1, as many of one as of the other.
 */
@KerasExport("keras.metrics.BinaryIoU")
public final class BinaryIoU extends ClassMatrix {

    private static final Coding TWO_CLASSES = new Coding(2, null, true, true, -1);

    /**
     * What a config holds.
     *
     * @param metric name and dtype; by default int32, in which weights are cut to whole numbers
     * @param targetClassIds the classes that count: 0, 1 or both
     * @param threshold from which on a prediction is of class 1
     */
    public record Config(
            @Flatten MetricOptions metric,
            @Default("[0, 1]") List<Integer> targetClassIds,
            @Default("0.5") double threshold)
            implements MetricConfig {}

    private final double threshold;

    /** Makes the metric that {@code config} describes. */
    public BinaryIoU(Config config) {
        super(config, config.metric(), TWO_CLASSES, config.targetClassIds());
        this.threshold = config.threshold();
    }

    @Override
    protected void update(Tensor yTrue, Tensor yPred, Tensor sampleWeight, Ops ops) {
        Tensor scores = ops.cast(yPred, DType.FLOAT32);
        Tensor classes = ops.cast(ops.greaterEqual(scores, threshold), dtype());
        super.update(yTrue, classes, sampleWeight, ops);
    }
}
