package org.keratin.tensor;

import org.keratin.tensor.internal.compose.Attention;
import org.keratin.tensor.internal.compose.Crossentropy;
import org.keratin.tensor.internal.compose.Ctc;
import org.keratin.tensor.internal.compose.CtcDecoding;
import org.osgi.annotation.versioning.ProviderType;

/** What losses and attention are made of. */
@ProviderType
public interface NnOps extends ActivationOps, ConvolutionOps, NormalizationOps {

    /**
     * {@code -(target log(output) + (1 - target) log(1 - output))} for each element; {@code output}
     * may be logits.
     */
    default Tensor binaryCrossentropy(Tensor target, Tensor output, boolean fromLogits) {
        return Crossentropy.binary(this, target, output, fromLogits);
    }

    /** {@code -target log(output)}, summed along {@code axis}; {@code output} may be logits. */
    default Tensor categoricalCrossentropy(
            Tensor target, Tensor output, boolean fromLogits, int axis) {
        return Crossentropy.categorical(this, target, output, fromLogits, axis);
    }

    /**
     * {@code -log(output)} at the class in {@code target} along {@code axis}; {@code output} may be
     * logits.
     */
    default Tensor sparseCategoricalCrossentropy(
            Tensor target, Tensor output, boolean fromLogits, int axis) {
        return Crossentropy.sparseCategorical(this, target, output, fromLogits, axis);
    }

    /**
     * The negative log likelihood of label sequences under connectionist temporal classification,
     * one for each of the batch.
     *
     * @param target {@code (batch, labels)}
     * @param output logits, {@code (batch, time, classes)}
     * @param maskIndex the class that stands for no label
     */
    default Tensor ctcLoss(
            Tensor target, Tensor output, Tensor targetLength, Tensor outputLength, int maskIndex) {
        return Ctc.loss(this, target, output, targetLength, outputLength, maskIndex);
    }

    /**
     * The label sequences of the likeliest classes, one for each of the batch: blanks are left out.
     *
     * @param inputs scores, {@code (batch, time, classes)}
     * @param sequenceLengths how many steps of each sample count
     * @param mergeRepeated whether a class at consecutive steps is one label
     * @param maskIndex the blank, {@code null} for the last class
     */
    default CtcDecoded ctcGreedyDecode(
            Tensor inputs, Tensor sequenceLengths, boolean mergeRepeated, Integer maskIndex) {
        return CtcDecoding.greedy(this, inputs, sequenceLengths, mergeRepeated, maskIndex);
    }

    /**
     * The {@code topPaths} likeliest label sequences for each of the batch, among those that are
     * still there where only the {@code beamWidth} best are kept after each step.
     *
     * @param inputs logits, {@code (batch, time, classes)}
     * @param maskIndex the blank, {@code null} for the last class
     */
    default CtcDecoded ctcBeamSearchDecode(
            Tensor inputs, Tensor sequenceLengths, int beamWidth, int topPaths, Integer maskIndex) {
        return CtcDecoding.beamSearch(
                this, inputs, sequenceLengths, beamWidth, topPaths, maskIndex);
    }

    /** The peak signal-to-noise ratio in decibels; {@code maxVal} is the largest possible value. */
    default Tensor psnr(Tensor x1, Tensor x2, double maxVal) {
        if (!x1.shape().equals(x2.shape())) {
            throw new TensorException(
                    "expected two tensors of one shape, found "
                            + x1.shape()
                            + " and "
                            + x2.shape());
        }
        Tensor error = mean(square(subtract(x1, x2)));
        return subtract(20 * Math.log10(maxVal), multiply(log10(error), 10));
    }

    /**
     * Scaled dot-product attention over {@code (batch, time, heads, dim)}.
     *
     * @param bias added to the scores, {@code null} for none
     * @param mask bool, which scores count, {@code null} for all
     * @param scale what scores are multiplied with, {@code null} for one over the root of {@code
     *     dim}
     */
    default Tensor dotProductAttention(
            Tensor query,
            Tensor key,
            Tensor value,
            Tensor bias,
            Tensor mask,
            Double scale,
            boolean isCausal) {
        return Attention.dotProduct(this, query, key, value, bias, mask, scale, isCausal);
    }
}
