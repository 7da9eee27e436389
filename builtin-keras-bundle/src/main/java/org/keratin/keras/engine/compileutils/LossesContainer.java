package org.keratin.keras.engine.compileutils;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.KerasObject;
import org.keratin.core.config.Default;
import org.keratin.core.config.Unwritten;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.losses.Loss;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.metrics.Mean;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/**
 * {@code keras.engine.compile_utils.LossesContainer}: the losses of a model's outputs, added up,
 * and the means of them so far.
 *
 * <p>Labels, predictions and sample weights are tensors, or lists and maps of these. Used by one
 * thread at a time.
 */
@KerasExport({
    "keras.engine.compile_utils.LossesContainer",
    "keras.src.engine.compile_utils.LossesContainer"
})
public final class LossesContainer implements KerasObject {

    /**
     * What a config holds.
     *
     * @param losses a loss, a loss function or the identifier of one for all outputs, or a list or
     *     map of these; {@code null} where an output has none
     * @param lossWeights by how much each output's loss is multiplied, likewise; {@code null} for 1
     * @param outputNames what the outputs are called; {@code null} for {@code output_1} and so on
     * @param mesh how TensorFlow distributes the means; {@code null} here
     * @param totalLossMean the metric of the sum of all losses; {@code null} for a mean
     */
    public record Config(
            Object losses,
            @Default("null") @Unwritten Object lossWeights,
            @Default("null") @Unwritten List<String> outputNames,
            @Default("null") @Unwritten Object mesh,
            @Default("null") Metric totalLossMean) {

        /** Checks what can be checked before there are outputs. */
        public Config {
            if (mesh != null) {
                throw ConfigException.expected("mesh", "null", mesh);
            }
            for (Object weight : Outputs.flatten(lossWeights)) {
                if (weight != null && !(weight instanceof Number)) {
                    throw ConfigException.expected("loss_weights", "numbers", weight);
                }
            }
        }
    }

    /** One output's loss. */
    private record OutputLoss(Loss loss, Number weight, Mean mean) {}

    private final Config config;
    private final Metric totalMean;
    private List<OutputLoss> losses;

    /** Makes the container that {@code config} describes. */
    public LossesContainer(Config config) {
        this.config = config;
        this.totalMean =
                config.totalLossMean() != null
                        ? config.totalLossMean()
                        : new Mean(MetricOptions.named("loss"));
    }

    /**
     * The sum of the outputs' losses, each times its weight, which is taken into the means.
     *
     * @param sampleWeight how much each sample counts, or {@code null}
     * @return a scalar; empty if no output has both labels and a loss
     * @throws org.keratin.core.errors.KeratinException if labels and predictions do not fit
     */
    public Optional<Tensor> call(Object yTrue, Object yPred, Object sampleWeight, Ops ops) {
        try {
            return Optional.ofNullable(total(yTrue, yPred, sampleWeight, ops));
        } catch (TensorException e) {
            throw new CallException("LossesContainer: " + e.getMessage(), e);
        }
    }

    private Tensor total(Object yTrue, Object yPred, Object sampleWeight, Ops ops) {
        Outputs outputs = Outputs.of(yPred, config.outputNames());
        List<Object> labels = outputs.belonging(yTrue, "labels");
        List<Object> weights = outputs.belonging(sampleWeight, "sample weights");
        if (losses == null) {
            losses = build(outputs, labels);
        }
        if (losses.size() != labels.size()) {
            throw new ShapeException(
                    "expected " + losses.size() + " outputs as before, found " + labels.size());
        }
        Tensor total = null;
        Tensor batch = null;
        for (int i = 0; i < losses.size(); i++) {
            OutputLoss output = losses.get(i);
            if (labels.get(i) == null || output.loss == null) {
                continue;
            }
            Batch part = Batch.of(labels.get(i), outputs.values().get(i), weights.get(i), ops);
            batch = batch == null ? part.size() : batch;
            Tensor loss = value(output, part, batch, ops);
            total = total == null ? loss : ops.add(total, ops.cast(loss, total.dtype()));
        }
        if (total != null) {
            totalMean.updateState(Arguments.of(total, batch), ops);
        }
        return total;
    }

    private Tensor value(OutputLoss output, Batch part, Tensor batch, Ops ops) {
        Tensor loss = output.loss.apply(part.yTrue, part.yPred, part.sampleWeight, ops);
        if (output.mean != null) {
            output.mean.updateState(Arguments.of(loss, batch), ops);
        }
        return output.weight == null ? loss : ops.multiply(loss, output.weight.doubleValue());
    }

    private List<OutputLoss> build(Outputs outputs, List<Object> labels) {
        // get_config writes a loss that is for all outputs as a list of one.
        List<Object> flat = Outputs.flatten(config.losses());
        boolean isListOfOne = config.losses() instanceof List<?> && flat.size() == 1;
        Object spread = isListOfOne ? flat.get(0) : config.losses();
        List<Object> given = outputs.belonging(spread, "losses");
        List<Object> weights = outputs.belonging(config.lossWeights(), "loss weights");
        List<OutputLoss> built = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Loss loss =
                    labels.get(i) == null
                            ? null
                            : LossNames.find(
                                    given.get(i),
                                    Arguments.toTensor(labels.get(i)),
                                    Arguments.toTensor(outputs.values().get(i)));
            Mean mean =
                    loss == null || given.size() == 1
                            ? null
                            : new Mean(MetricOptions.named(outputs.names().get(i) + "_loss"));
            built.add(new OutputLoss(loss, (Number) weights.get(i), mean));
        }
        return built;
    }

    /** One output's batch, its labels and weights with as many axes as its predictions. */
    private record Batch(Tensor yTrue, Tensor yPred, Tensor sampleWeight) {

        static Batch of(Object yTrue, Object yPred, Object sampleWeight, Ops ops) {
            Tensor predictions = Arguments.toTensor(yPred);
            Tensor labels = column(Arguments.toTensor(yTrue), predictions, ops);
            Tensor weights =
                    sampleWeight == null
                            ? null
                            : column(Arguments.toTensor(sampleWeight), predictions, ops);
            return new Batch(labels, predictions, weights);
        }

        private static Tensor column(Tensor x, Tensor predictions, Ops ops) {
            return x.shape().rank() == 1 && predictions.shape().rank() == 2
                    ? ops.expandDims(x, -1)
                    : x;
        }

        Tensor size() {
            Shape shape = yTrue.shape();
            return Tensor.scalar(shape.rank() == 0 ? 1L : shape.dim(0), DType.INT32);
        }
    }

    /** The metric of the total, then those of the outputs, if there are several. */
    public List<Metric> metrics() {
        List<Metric> metrics = new ArrayList<>();
        if (losses != null) {
            metrics.add(totalMean);
            losses.stream().map(OutputLoss::mean).filter(Objects::nonNull).forEach(metrics::add);
        }
        return metrics;
    }

    /** Forgets all batches. */
    public void resetState() {
        metrics().forEach(Metric::resetState);
    }

    @Override
    public Record config() {
        return config;
    }

    @Override
    public Map<String, Object> liveConfig() {
        Map<String, Object> live = new LinkedHashMap<>();
        live.put(
                "losses",
                Outputs.flatten(config.losses()).stream().filter(Objects::nonNull).toList());
        live.put("total_loss_mean", totalMean);
        return live;
    }
}
