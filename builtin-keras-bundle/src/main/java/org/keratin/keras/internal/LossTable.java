package org.keratin.keras.internal;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.keratin.core.KerasFunction;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.keras.internal.losses.CircleLoss;
import org.keratin.keras.internal.losses.Crossentropies;
import org.keratin.keras.internal.losses.HingeLosses;
import org.keratin.keras.internal.losses.OverlapLosses;
import org.keratin.keras.internal.losses.ProbabilisticLosses;
import org.keratin.keras.internal.losses.RegressionLosses;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The loss functions of {@code keras.losses}, most of which {@code keras.metrics} has too. */
public final class LossTable implements FunctionTable {

    private static final List<KerasFunction> SHARED_WITH_METRICS =
            TableBuilder.of("keras.losses", "keras.metrics")
                    .loss(
                            "mean_squared_error(y_true, y_pred)",
                            plain(RegressionLosses::meanSquaredError))
                    .identifier("mse", "MSE")
                    .loss(
                            "mean_absolute_error(y_true, y_pred)",
                            plain(RegressionLosses::meanAbsoluteError))
                    .identifier("mae", "MAE")
                    .loss(
                            "mean_absolute_percentage_error(y_true, y_pred)",
                            plain(RegressionLosses::meanAbsolutePercentageError))
                    .identifier("mape", "MAPE")
                    .loss(
                            "mean_squared_logarithmic_error(y_true, y_pred)",
                            plain(RegressionLosses::meanSquaredLogarithmicError))
                    .identifier("msle", "MSLE")
                    .loss("log_cosh(y_true, y_pred)", plain(RegressionLosses::logCosh))
                    .identifier("logcosh")
                    .loss(
                            "huber(y_true, y_pred, delta=1.0)",
                            of(
                                    (t, p, a, ops) ->
                                            RegressionLosses.huber(t, p, a.number("delta"), ops)))
                    .loss("hinge(y_true, y_pred)", plain(HingeLosses::hinge))
                    .loss("squared_hinge(y_true, y_pred)", plain(HingeLosses::squaredHinge))
                    .loss("categorical_hinge(y_true, y_pred)", plain(HingeLosses::categoricalHinge))
                    .loss("kl_divergence(y_true, y_pred)", plain(ProbabilisticLosses::klDivergence))
                    .identifier("kld", "KLD", "kullback_leibler_divergence")
                    .loss("poisson(y_true, y_pred)", plain(ProbabilisticLosses::poisson))
                    .loss(
                            "binary_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1)",
                            of((t, p, a, ops) -> Crossentropies.binary(t, p, form(a), ops)))
                    .identifier("bce", "BCE")
                    .loss(
                            "binary_focal_crossentropy(y_true, y_pred, apply_class_balancing=False, alpha=0.25, gamma=2.0,"
                                    + " from_logits=False, label_smoothing=0.0, axis=-1)",
                            of(
                                    (t, p, a, ops) ->
                                            Crossentropies.binaryFocal(
                                                    t,
                                                    p,
                                                    a.bool("apply_class_balancing"),
                                                    focus(a),
                                                    form(a),
                                                    ops)))
                    .loss(
                            "categorical_crossentropy(y_true, y_pred, from_logits=False, label_smoothing=0.0, axis=-1)",
                            of((t, p, a, ops) -> Crossentropies.categorical(t, p, form(a), ops)))
                    .loss(
                            "categorical_focal_crossentropy(y_true, y_pred, alpha=0.25, gamma=2.0,"
                                    + " from_logits=False, label_smoothing=0.0, axis=-1)",
                            of(
                                    (t, p, a, ops) ->
                                            Crossentropies.categoricalFocal(
                                                    t, p, focus(a), form(a), ops)))
                    .loss(
                            "sparse_categorical_crossentropy(y_true, y_pred, from_logits=False, ignore_class: int=None, axis=-1)",
                            of(LossTable::sparse))
                    .build();

    private static final List<KerasFunction> OF_LOSSES_ALONE =
            TableBuilder.of("keras.losses")
                    .loss(
                            "cosine_similarity(y_true, y_pred, axis=-1)",
                            of(
                                    (t, p, a, ops) ->
                                            RegressionLosses.cosineSimilarity(
                                                    t, p, a.integer("axis"), ops)))
                    .loss("ctc(y_true, y_pred)", plain(ProbabilisticLosses::ctc))
                    .loss(
                            "dice(y_true, y_pred, axis: int or list of ints=None)",
                            of((t, p, a, ops) -> OverlapLosses.dice(t, p, a.axes("axis"), ops)))
                    .loss(
                            "tversky(y_true, y_pred, alpha=0.5, beta=0.5, axis: int or list of ints=None)",
                            of(
                                    (t, p, a, ops) ->
                                            OverlapLosses.tversky(
                                                    t,
                                                    p,
                                                    a.number("alpha"),
                                                    a.number("beta"),
                                                    a.axes("axis"),
                                                    ops)))
                    .loss(
                            "circle(y_true, y_pred, ref_labels: tensor=None, ref_embeddings: tensor=None,"
                                    + " remove_diagonal=True, gamma=80, margin=0.4)",
                            of(LossTable::circle))
                    .loss(
                            "categorical_generalized_cross_entropy(y_true, y_pred, q: float)",
                            of(
                                    (t, p, a, ops) ->
                                            ProbabilisticLosses.categoricalGeneralizedCrossEntropy(
                                                    t, p, a.number("q"), ops)))
                    .build();

    private static final List<KerasFunction> FUNCTIONS =
            Stream.of(SHARED_WITH_METRICS, OF_LOSSES_ALONE).flatMap(List::stream).toList();

    /** What has further parameters. */
    private interface Parametric {
        Tensor compute(Tensor yTrue, Tensor yPred, Bound a, Ops ops);
    }

    private static Computation<Tensor> of(Parametric loss) {
        return (a, ops) -> loss.compute(a.tensor("y_true"), a.tensor("y_pred"), a, ops);
    }

    /** What has no parameters but the tensors. */
    private interface Plain {
        Tensor compute(Tensor yTrue, Tensor yPred, Ops ops);
    }

    private static Computation<Tensor> plain(Plain loss) {
        return of((t, p, a, ops) -> loss.compute(t, p, ops));
    }

    private static Crossentropies.Form form(Bound a) {
        return new Crossentropies.Form(
                a.bool("from_logits"), a.number("label_smoothing"), a.integer("axis"));
    }

    private static Crossentropies.Focus focus(Bound a) {
        return new Crossentropies.Focus(a.number("alpha"), a.number("gamma"));
    }

    private static Tensor sparse(Tensor yTrue, Tensor yPred, Bound a, Ops ops) {
        var form = new Crossentropies.Form(a.bool("from_logits"), 0, a.integer("axis"));
        return Crossentropies.sparseCategorical(
                yTrue, yPred, a.integerOrNull("ignore_class"), form, ops);
    }

    private static Tensor circle(Tensor labels, Tensor embeddings, Bound a, Ops ops) {
        var references =
                new CircleLoss.References(
                        a.isNull("ref_labels") ? labels : a.tensor("ref_labels"),
                        a.isNull("ref_embeddings") ? embeddings : a.tensor("ref_embeddings"),
                        a.bool("remove_diagonal"));
        return CircleLoss.of(
                labels, embeddings, references, a.number("gamma"), a.number("margin"), ops);
    }

    @Override
    public Collection<KerasFunction> functions() {
        return FUNCTIONS;
    }
}
