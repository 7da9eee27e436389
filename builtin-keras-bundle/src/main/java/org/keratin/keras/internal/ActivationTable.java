package org.keratin.keras.internal;

import java.util.Collection;
import java.util.List;
import org.keratin.core.KerasFunction;
import org.keratin.core.catalogue.FunctionTable;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** The functions of {@code keras.activations}. */
public final class ActivationTable implements FunctionTable {

    private static final List<KerasFunction> FUNCTIONS =
            TableBuilder.of("keras.activations")
                    .activation(
                            "celu(x, alpha=1.0)",
                            (a, ops) -> ops.celu(a.tensor("x"), a.number("alpha")))
                    .activation(
                            "elu(x, alpha=1.0)",
                            (a, ops) -> ops.elu(a.tensor("x"), a.number("alpha")))
                    .activation("exponential(x)", (a, ops) -> ops.exp(a.tensor("x")))
                    .activation(
                            "gelu(x, approximate=False)",
                            (a, ops) -> ops.gelu(a.tensor("x"), a.bool("approximate")))
                    .activation(
                            "glu(x, axis=-1)",
                            (a, ops) -> ops.glu(a.tensor("x"), a.integer("axis")))
                    .activation(
                            "hard_shrink(x, threshold=0.5)",
                            (a, ops) -> ops.hardShrink(a.tensor("x"), a.number("threshold")))
                    .activation("hard_sigmoid(x)", (a, ops) -> ops.hardSigmoid(a.tensor("x")))
                    .activation("hard_silu(x)", (a, ops) -> ops.hardSilu(a.tensor("x")))
                    .alias("hard_swish")
                    .activation("hard_tanh(x)", (a, ops) -> ops.hardTanh(a.tensor("x")))
                    .activation(
                            "leaky_relu(x, negative_slope=0.2)",
                            (a, ops) -> ops.leakyRelu(a.tensor("x"), a.number("negative_slope")))
                    .activation("linear(x)", (a, ops) -> a.tensor("x"))
                    .activation("log_sigmoid(x)", (a, ops) -> ops.logSigmoid(a.tensor("x")))
                    .activation(
                            "log_softmax(x, axis: int or list of ints=-1)",
                            (a, ops) -> ops.logSoftmax(a.tensor("x"), a.axes("axis")))
                    .activation("mish(x)", (a, ops) -> ops.mish(a.tensor("x")))
                    .activation(
                            "relu(x, negative_slope=0.0, max_value: float=None, threshold=0.0)",
                            ActivationTable::relu)
                    .activation("relu6(x)", (a, ops) -> ops.relu6(a.tensor("x")))
                    .activation("selu(x)", (a, ops) -> ops.selu(a.tensor("x")))
                    .activation("sigmoid(x)", (a, ops) -> ops.sigmoid(a.tensor("x")))
                    .activation("silu(x)", (a, ops) -> ops.silu(a.tensor("x")))
                    .alias("swish")
                    .activation(
                            "soft_shrink(x, threshold=0.5)",
                            (a, ops) -> ops.softShrink(a.tensor("x"), a.number("threshold")))
                    .activation(
                            "softmax(x, axis: int or list of ints=-1)",
                            (a, ops) -> ops.softmax(a.tensor("x"), a.axes("axis")))
                    .activation("softplus(x)", (a, ops) -> ops.softplus(a.tensor("x")))
                    .activation("softsign(x)", (a, ops) -> ops.softsign(a.tensor("x")))
                    .activation("sparse_plus(x)", (a, ops) -> ops.sparsePlus(a.tensor("x")))
                    .activation("sparse_sigmoid(x)", (a, ops) -> ops.sparseSigmoid(a.tensor("x")))
                    .activation(
                            "sparsemax(x, axis=-1)",
                            (a, ops) -> ops.sparsemax(a.tensor("x"), a.integer("axis")))
                    .activation(
                            "squareplus(x, b=4)",
                            (a, ops) -> ops.squareplus(a.tensor("x"), a.number("b")))
                    .activation("tanh(x)", (a, ops) -> ops.tanh(a.tensor("x")))
                    .activation("tanh_shrink(x)", (a, ops) -> ops.tanhShrink(a.tensor("x")))
                    .activation(
                            "threshold(x, threshold: float, default_value: float)",
                            (a, ops) ->
                                    ops.threshold(
                                            a.tensor("x"),
                                            a.number("threshold"),
                                            a.number("default_value")))
                    .build();

    private static Tensor relu(Bound a, Ops ops) {
        double slope = a.number("negative_slope");
        Double highest = a.numberOrNull("max_value");
        double threshold = a.number("threshold");
        // Without these it is one kernel, and integers stay integers.
        return slope == 0 && highest == null && threshold == 0
                ? ops.relu(a.tensor("x"))
                : ops.relu(a.tensor("x"), slope, highest, threshold);
    }

    @Override
    public Collection<KerasFunction> functions() {
        return FUNCTIONS;
    }
}
