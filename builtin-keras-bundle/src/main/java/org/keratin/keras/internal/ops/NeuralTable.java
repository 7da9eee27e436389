package org.keratin.keras.internal.ops;

/**
 * Those of {@code keras.ops.nn} that are in neither {@link ActivationOpsTable} nor {@link
 * ConvolutionTable}: encodings, crossentropies, normalizations, attention.
 */
public final class NeuralTable extends NnTable {

    /** Makes it. */
    public NeuralTable() {
        super(
                nn().function(
                                "one_hot(x, num_classes: int, axis=-1, dtype: string=None, sparse=False)",
                                Neural::oneHot)
                        .operation("OneHot", "num_classes", "axis", "dtype", "sparse")
                        .function(
                                "multi_hot(inputs, num_classes: int=None, axis=-1, dtype: string=None, sparse=False, **kwargs)",
                                Neural::multiHot)
                        .operation("MultiHot", "num_classes", "axis", "dtype", "sparse")
                        .function(
                                "binary_crossentropy(target, output, from_logits=False)",
                                (a, ops) ->
                                        ops.binaryCrossentropy(
                                                a.tensor("target"),
                                                a.tensor("output"),
                                                a.bool("from_logits")))
                        .operation("BinaryCrossentropy", "from_logits")
                        .function(
                                "categorical_crossentropy(target, output, from_logits=False, axis=-1)",
                                (a, ops) ->
                                        ops.categoricalCrossentropy(
                                                a.tensor("target"),
                                                a.tensor("output"),
                                                a.bool("from_logits"),
                                                a.integer("axis")))
                        .operation("CategoricalCrossentropy", "from_logits", "axis")
                        .function(
                                "sparse_categorical_crossentropy(target, output, from_logits=False, axis=-1)",
                                (a, ops) ->
                                        ops.sparseCategoricalCrossentropy(
                                                a.tensor("target"),
                                                a.tensor("output"),
                                                a.bool("from_logits"),
                                                a.integer("axis")))
                        .operation("SparseCategoricalCrossentropy", "from_logits", "axis")
                        .function(
                                "moments(x, axes: list of ints, keepdims=False, synchronized=False)",
                                Neural::moments)
                        .operation("Moments", "axes", "keepdims", "synchronized")
                        .function(
                                "batch_normalization(x, mean, variance, axis: int, offset: tensor=None, scale: tensor=None, epsilon=1e-3)",
                                (a, ops) ->
                                        ops.batchNormalization(
                                                a.tensor("x"),
                                                a.tensor("mean"),
                                                a.tensor("variance"),
                                                a.integer("axis"),
                                                a.tensorOrNull("offset"),
                                                a.tensorOrNull("scale"),
                                                a.number("epsilon")))
                        .operation("BatchNorm", "axis", "epsilon")
                        .function(
                                "ctc_loss(target, output, target_length, output_length, mask_index=0)",
                                (a, ops) ->
                                        ops.ctcLoss(
                                                a.tensor("target"),
                                                a.tensor("output"),
                                                a.tensor("target_length"),
                                                a.tensor("output_length"),
                                                a.integer("mask_index")))
                        .operation("CTCLoss", "mask_index")
                        .function(
                                "ctc_decode(inputs, sequence_lengths, strategy=\"greedy\", beam_width=100, top_paths=1, merge_repeated=True, mask_index: int=0)",
                                Neural::ctcDecode)
                        .operation(
                                "CTCDecode",
                                "strategy",
                                "beam_width",
                                "top_paths",
                                "merge_repeated",
                                "mask_index")
                        .function(
                                "normalize(x, axis: int or list of ints=-1, order=2, epsilon: float=None)",
                                Neural::normalize)
                        .operation("Normalize", "axis", "order", "epsilon")
                        .function(
                                "psnr(x1, x2, max_val: float)",
                                (a, ops) ->
                                        ops.psnr(
                                                a.tensor("x1"),
                                                a.tensor("x2"),
                                                a.number("max_val")))
                        .operation("PSNR", "max_val")
                        .function(
                                "dot_product_attention(query, key, value, bias: tensor=None, mask: tensor=None, scale: float=None, is_causal=False, flash_attention: bool=None, attn_logits_soft_cap: float=None)",
                                Neural::attention)
                        .operation(
                                "DotProductAttention",
                                "is_causal",
                                "flash_attention",
                                "attn_logits_soft_cap")
                        .function(
                                "rms_normalization(x, scale: tensor=None, axis: int or list of ints=-1, epsilon: float=None)",
                                Neural::rmsNormalization)
                        .operation("RMSNorm", "axis", "epsilon")
                        .function(
                                "layer_normalization(x, gamma: tensor=None, beta: tensor=None, axis: int or list of ints=-1, epsilon: float=None, rms_scaling=False)",
                                Neural::layerNormalization)
                        .operation("LayerNorm", "axis", "epsilon", "rms_scaling")
                        .function("polar(abs_, angle)", Neural::polar)
                        .operation("Polar"));
    }
}
