package org.keratin.keras.internal;

import java.util.Collection;
import java.util.List;
import org.keratin.core.KerasFunction;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.keras.internal.metrics.Accuracies;
import org.keratin.keras.internal.metrics.Correlations;

/**
 * The functions of {@code keras.metrics} that are no losses; those that are come from {@link
 * LossTable}.
 */
public final class MetricTable implements FunctionTable {

    private static final List<KerasFunction> FUNCTIONS =
            TableBuilder.of("keras.metrics")
                    .function(
                            "binary_accuracy(y_true, y_pred, threshold=0.5)",
                            (a, ops) ->
                                    Accuracies.binary(
                                            a.tensor("y_true"),
                                            a.tensor("y_pred"),
                                            a.number("threshold"),
                                            ops))
                    .function(
                            "categorical_accuracy(y_true, y_pred)",
                            (a, ops) ->
                                    Accuracies.categorical(
                                            a.tensor("y_true"), a.tensor("y_pred"), ops))
                    .function(
                            "sparse_categorical_accuracy(y_true, y_pred)",
                            (a, ops) ->
                                    Accuracies.sparseCategorical(
                                            a.tensor("y_true"), a.tensor("y_pred"), ops))
                    .function(
                            "top_k_categorical_accuracy(y_true, y_pred, k=5)",
                            (a, ops) ->
                                    Accuracies.topK(
                                            a.tensor("y_true"),
                                            a.tensor("y_pred"),
                                            a.integer("k"),
                                            ops))
                    .function(
                            "sparse_top_k_categorical_accuracy(y_true, y_pred, k=5, from_sorted_ids=False)",
                            (a, ops) ->
                                    Accuracies.sparseTopK(
                                            a.tensor("y_true"),
                                            a.tensor("y_pred"),
                                            a.integer("k"),
                                            a.bool("from_sorted_ids"),
                                            ops))
                    .function(
                            "pearson_correlation(y_true, y_pred, axis=-1)",
                            (a, ops) ->
                                    Correlations.pearson(
                                            a.tensor("y_true"),
                                            a.tensor("y_pred"),
                                            a.integer("axis"),
                                            ops))
                    .function(
                            "concordance_correlation(y_true, y_pred, axis=-1)",
                            (a, ops) ->
                                    Correlations.concordance(
                                            a.tensor("y_true"),
                                            a.tensor("y_pred"),
                                            a.integer("axis"),
                                            ops))
                    .build();

    @Override
    public Collection<KerasFunction> functions() {
        return FUNCTIONS;
    }
}
