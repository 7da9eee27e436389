package org.keratin.keras.internal.ops;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keratin.keras.internal.Bound;
import org.keratin.tensor.CtcDecoded;
import org.keratin.tensor.DType;
import org.keratin.tensor.Moments;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;
import org.keratin.tensor.TensorException;

/** The longer entries of {@link NeuralTable}. */
final class Neural {

    private static final double EPSILON = 1e-7;

    private Neural() {}

    static Tensor oneHot(Bound a, Ops ops) {
        return ops.oneHot(a.tensor("x"), a.integer("num_classes"), a.integer("axis"), dtype(a));
    }

    static Tensor multiHot(Bound a, Ops ops) {
        int classes =
                a.isNull("num_classes")
                                && a.value("kwargs") instanceof Map<?, ?> others
                                && others.get("num_tokens") instanceof Number old
                        ? old.intValue()
                        : a.integer("num_classes");
        return ops.multiHot(a.tensor("inputs"), classes, a.integer("axis"), dtype(a));
    }

    private static DType dtype(Bound a) {
        return a.isNull("dtype") ? DType.FLOAT32 : a.dtypeOrNull("dtype");
    }

    static List<Tensor> moments(Bound a, Ops ops) {
        Moments found = ops.moments(a.tensor("x"), a.axes("axes"), a.bool("keepdims"));
        return List.of(found.mean(), found.variance());
    }

    static List<Tensor> ctcDecode(Bound a, Ops ops) {
        Tensor inputs = a.tensor("inputs");
        Tensor lengths = a.tensor("sequence_lengths");
        Integer blank = a.integerOrNull("mask_index");
        CtcDecoded found =
                switch (a.string("strategy")) {
                    case "greedy" ->
                            ops.ctcGreedyDecode(inputs, lengths, a.bool("merge_repeated"), blank);
                    case "beam_search" ->
                            ops.ctcBeamSearchDecode(
                                    inputs,
                                    lengths,
                                    a.integer("beam_width"),
                                    a.integer("top_paths"),
                                    blank);
                    default ->
                            throw a.expected(
                                    "strategy", "greedy or beam_search", a.value("strategy"));
                };
        return List.of(found.labels(), found.scores());
    }

    static Tensor normalize(Bound a, Ops ops) {
        return ops.normalize(a.tensor("x"), a.axes("axis"), a.integer("order"), epsilon(a));
    }

    static Tensor attention(Bound a, Ops ops) {
        if (!a.isNull("attn_logits_soft_cap")) {
            throw a.expected(
                    "attn_logits_soft_cap",
                    "None, as a cap needs a TPU",
                    a.value("attn_logits_soft_cap"));
        }
        return ops.dotProductAttention(
                a.tensor("query"),
                a.tensor("key"),
                a.tensor("value"),
                a.tensorOrNull("bias"),
                a.tensorOrNull("mask"),
                a.numberOrNull("scale"),
                a.bool("is_causal"));
    }

    static Tensor rmsNormalization(Bound a, Ops ops) {
        return ops.rmsNormalization(
                a.tensor("x"), a.tensorOrNull("scale"), a.axes("axis"), epsilon(a));
    }

    static Tensor layerNormalization(Bound a, Ops ops) {
        Tensor x = a.tensor("x");
        Tensor gamma = a.tensorOrNull("gamma");
        int[] axes = a.axes("axis");
        if (!a.bool("rms_scaling")) {
            return ops.layerNormalization(x, gamma, a.tensorOrNull("beta"), axes, epsilon(a));
        }
        // As old Keras had it: divided by the deviation, the mean left in, and no offset.
        Tensor wide = ops.cast(x, ops.resultType(x.dtype(), DType.FLOAT32));
        Tensor scaled =
                ops.multiply(wide, ops.rsqrt(ops.add(ops.var(wide, axes, true), epsilon(a))));
        return ops.cast(gamma == null ? scaled : stretched(scaled, gamma, axes, ops), x.dtype());
    }

    private static Tensor stretched(Tensor x, Tensor gamma, int[] axes, Ops ops) {
        int[] dims = new int[x.shape().rank()];
        Arrays.fill(dims, 1);
        for (int axis : axes) {
            dims[x.shape().axis(axis)] = x.shape().dim(axis);
        }
        boolean full = gamma.shape().rank() == dims.length;
        return ops.multiply(x, ops.cast(full ? gamma : ops.reshape(gamma, dims), x.dtype()));
    }

    /** Refused: what it gives is complex, and no dtype is. */
    static Tensor polar(Bound a, Ops ops) {
        throw new TensorException(
                "expected a function of real numbers, found polar: no dtype here is complex");
    }

    private static double epsilon(Bound a) {
        return a.isNull("epsilon") ? EPSILON : a.number("epsilon");
    }
}
