package org.keratin.keras.internal.ops;

/** The activations among {@code keras.ops.nn}, as functions and as operations of graphs. */
public final class ActivationOpsTable extends NnTable {

    /** Makes it. */
    public ActivationOpsTable() {
        super(
                nn().function("relu(x)", (a, ops) -> ops.relu(a.tensor("x")))
                        .operation("Relu")
                        .function("relu6(x)", (a, ops) -> ops.relu6(a.tensor("x")))
                        .operation("Relu6")
                        .function("sigmoid(x)", (a, ops) -> ops.sigmoid(a.tensor("x")))
                        .operation("Sigmoid")
                        .function("sparse_sigmoid(x)", (a, ops) -> ops.sparseSigmoid(a.tensor("x")))
                        .operation("SparseSigmoid")
                        .function("softplus(x)", (a, ops) -> ops.softplus(a.tensor("x")))
                        .operation("Softplus")
                        .function("softsign(x)", (a, ops) -> ops.softsign(a.tensor("x")))
                        .operation("Softsign")
                        .function(
                                "soft_shrink(x, threshold=0.5)",
                                (a, ops) -> ops.softShrink(a.tensor("x"), a.number("threshold")))
                        .operation("SoftShrink", "threshold")
                        .function("sparse_plus(x)", (a, ops) -> ops.sparsePlus(a.tensor("x")))
                        .operation("SparsePlus")
                        .function("silu(x)", (a, ops) -> ops.silu(a.tensor("x")))
                        .alias("swish")
                        .operation("Silu")
                        .function(
                                "squareplus(x, b=4)",
                                (a, ops) -> ops.squareplus(a.tensor("x"), a.number("b")))
                        .operation("Squareplus", "b")
                        .function("log_sigmoid(x)", (a, ops) -> ops.logSigmoid(a.tensor("x")))
                        .operation("LogSigmoid")
                        .function(
                                "leaky_relu(x, negative_slope=0.2)",
                                (a, ops) ->
                                        ops.leakyRelu(a.tensor("x"), a.number("negative_slope")))
                        .operation("LeakyRelu", "negative_slope")
                        .function("hard_sigmoid(x)", (a, ops) -> ops.hardSigmoid(a.tensor("x")))
                        .operation("HardSigmoid")
                        .function("hard_silu(x)", (a, ops) -> ops.hardSilu(a.tensor("x")))
                        .alias("hard_swish")
                        .operation("HardSilu")
                        .function(
                                "elu(x, alpha=1.0)",
                                (a, ops) -> ops.elu(a.tensor("x"), a.number("alpha")))
                        .operation("Elu", "alpha")
                        .function("selu(x)", (a, ops) -> ops.selu(a.tensor("x")))
                        .operation("Selu")
                        .function(
                                "gelu(x, approximate=True)",
                                (a, ops) -> ops.gelu(a.tensor("x"), a.bool("approximate")))
                        .operation("Gelu", "approximate")
                        .function(
                                "celu(x, alpha=1.0)",
                                (a, ops) -> ops.celu(a.tensor("x"), a.number("alpha")))
                        .operation("Celu", "alpha")
                        .function(
                                "glu(x, axis=-1)",
                                (a, ops) -> ops.glu(a.tensor("x"), a.integer("axis")))
                        .operation("Glu", "axis")
                        .function("tanh_shrink(x)", (a, ops) -> ops.tanhShrink(a.tensor("x")))
                        .operation("TanhShrink")
                        .function("hard_tanh(x)", (a, ops) -> ops.hardTanh(a.tensor("x")))
                        .operation("HardTanh")
                        .function(
                                "hard_shrink(x, threshold=0.5)",
                                (a, ops) -> ops.hardShrink(a.tensor("x"), a.number("threshold")))
                        .operation("HardShrink", "threshold")
                        .function(
                                "threshold(x, threshold: float, default_value: float)",
                                (a, ops) ->
                                        ops.threshold(
                                                a.tensor("x"),
                                                a.number("threshold"),
                                                a.number("default_value")))
                        .operation("Threshold", "threshold", "default_value")
                        .function(
                                "softmax(x, axis: int or list of ints=-1)",
                                (a, ops) -> ops.softmax(a.tensor("x"), a.axes("axis")))
                        .operation("Softmax", "axis")
                        .function(
                                "log_softmax(x, axis: int or list of ints=-1)",
                                (a, ops) -> ops.logSoftmax(a.tensor("x"), a.axes("axis")))
                        .operation("LogSoftmax", "axis")
                        .function(
                                "sparsemax(x, axis=-1)",
                                (a, ops) -> ops.sparsemax(a.tensor("x"), a.integer("axis")))
                        .operation("Sparsemax", "axis"));
    }
}
