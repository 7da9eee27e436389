package org.keratin.keras.engine.compileutils;

import java.util.List;
import java.util.Map;
import org.keratin.core.KerasFunction;
import org.keratin.core.catalogue.ClassFactory;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.metrics.Metric;
import org.keratin.core.metrics.MetricOptions;
import org.keratin.keras.internal.LossTable;
import org.keratin.keras.internal.MetricTable;
import org.keratin.keras.metrics.AUC;
import org.keratin.keras.metrics.Accuracy;
import org.keratin.keras.metrics.BinaryAccuracy;
import org.keratin.keras.metrics.BinaryCrossentropy;
import org.keratin.keras.metrics.BinaryIoU;
import org.keratin.keras.metrics.CategoricalAccuracy;
import org.keratin.keras.metrics.CategoricalCrossentropy;
import org.keratin.keras.metrics.CategoricalHinge;
import org.keratin.keras.metrics.ConcordanceCorrelation;
import org.keratin.keras.metrics.CosineSimilarity;
import org.keratin.keras.metrics.F1Score;
import org.keratin.keras.metrics.FBetaScore;
import org.keratin.keras.metrics.FalseNegatives;
import org.keratin.keras.metrics.FalsePositives;
import org.keratin.keras.metrics.Hinge;
import org.keratin.keras.metrics.KLDivergence;
import org.keratin.keras.metrics.LogCoshError;
import org.keratin.keras.metrics.MeanAbsoluteError;
import org.keratin.keras.metrics.MeanAbsolutePercentageError;
import org.keratin.keras.metrics.MeanMetricWrapper;
import org.keratin.keras.metrics.MeanSquaredError;
import org.keratin.keras.metrics.MeanSquaredLogarithmicError;
import org.keratin.keras.metrics.PearsonCorrelation;
import org.keratin.keras.metrics.Poisson;
import org.keratin.keras.metrics.Precision;
import org.keratin.keras.metrics.R2Score;
import org.keratin.keras.metrics.Recall;
import org.keratin.keras.metrics.RootMeanSquaredError;
import org.keratin.keras.metrics.SparseCategoricalAccuracy;
import org.keratin.keras.metrics.SparseCategoricalCrossentropy;
import org.keratin.keras.metrics.SparseTopKCategoricalAccuracy;
import org.keratin.keras.metrics.SquaredHinge;
import org.keratin.keras.metrics.TopKCategoricalAccuracy;
import org.keratin.keras.metrics.TrueNegatives;
import org.keratin.keras.metrics.TruePositives;
import org.keratin.tensor.Tensor;

/** The metrics that identifiers, functions and objects stand for ({@code keras.metrics.get}). */
final class MetricNames {

    private static final List<Identifiers<KerasFunction>> FUNCTIONS =
            List.of(
                    Identifiers.ofFunctions(new MetricTable()),
                    Identifiers.ofFunctions(new LossTable()));
    // Those whose config has a required key have no identifier of use.
    private static final Identifiers<Class<? extends Metric>> CLASSES =
            Identifiers.ofClasses(
                    List.of(
                            AUC.class,
                            Accuracy.class,
                            BinaryAccuracy.class,
                            BinaryCrossentropy.class,
                            BinaryIoU.class,
                            CategoricalAccuracy.class,
                            CategoricalCrossentropy.class,
                            CategoricalHinge.class,
                            ConcordanceCorrelation.class,
                            CosineSimilarity.class,
                            F1Score.class,
                            FBetaScore.class,
                            FalseNegatives.class,
                            FalsePositives.class,
                            Hinge.class,
                            KLDivergence.class,
                            LogCoshError.class,
                            MeanAbsoluteError.class,
                            MeanAbsolutePercentageError.class,
                            MeanSquaredError.class,
                            MeanSquaredLogarithmicError.class,
                            PearsonCorrelation.class,
                            Poisson.class,
                            Precision.class,
                            R2Score.class,
                            Recall.class,
                            RootMeanSquaredError.class,
                            SparseCategoricalAccuracy.class,
                            SparseCategoricalCrossentropy.class,
                            SparseTopKCategoricalAccuracy.class,
                            SquaredHinge.class,
                            TopKCategoricalAccuracy.class,
                            TrueNegatives.class,
                            TruePositives.class));

    private MetricNames() {}

    /** The metric that {@code given} stands for. */
    static Metric find(Object given, Tensor yTrue, Tensor yPred) {
        if (given instanceof Metric metric) {
            return metric;
        }
        if (given instanceof KerasFunction function) {
            return wrapped(function, function.objectName().className());
        }
        if (given instanceof String identifier) {
            String resolved = Choice.resolve(identifier, yTrue, yPred);
            Class<? extends Metric> type = CLASSES.get(resolved);
            if (type != null) {
                return (Metric) ClassFactory.of(type).create(Map.of("name", identifier));
            }
            for (Identifiers<KerasFunction> functions : FUNCTIONS) {
                if (functions.get(resolved) != null) {
                    return wrapped(functions.get(resolved), identifier);
                }
            }
        }
        throw ConfigException.expected(
                "metrics", "metrics, metric functions or their identifiers", given);
    }

    private static Metric wrapped(KerasFunction function, String name) {
        return new MeanMetricWrapper(
                new MeanMetricWrapper.Config(MetricOptions.named(name), function, Map.of()));
    }
}
