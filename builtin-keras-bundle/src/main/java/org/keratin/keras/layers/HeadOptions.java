package org.keratin.keras.layers;

import java.util.Arrays;
import org.keratin.core.activations.Activation;
import org.keratin.core.config.Default;
import org.keratin.core.config.Unwritten;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.config.OutputShape;
import org.keratin.keras.initializers.FanInitializer;
import org.keratin.keras.initializers.FanOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.Shape;

/**
 * What the configs of attention layers with several heads have in common.
 *
 * @param dropout how likely a weight is to be dropped in training, from 0 to 1
 * @param useBias whether the projections have biases
 * @param useGate whether the outputs of the heads are damped by a gate, a projection of the query
 * @param slidingWindow a query attends to keys that are fewer places away; {@code null} for all
 * @param flashAttention how Keras computes; makes no difference here, and is not written
 * @param kernelInitializer the start values of the kernels
 * @param biasInitializer the start values of the biases
 * @param kernelRegularizer the penalty on the kernels, or {@code null}
 * @param biasRegularizer the penalty on the biases, or {@code null}
 * @param activityRegularizer the penalty on the outputs of the projections, or {@code null}
 * @param kernelConstraint where the kernels may be, or {@code null}
 * @param biasConstraint where the biases may be, or {@code null}
 * @param seed where the draws of dropout start
 */
public record HeadOptions(
        @Default("0.0") double dropout,
        @Default("true") boolean useBias,
        @Default("false") boolean useGate,
        @Default("null") Integer slidingWindow,
        @Default("null") @Unwritten Boolean flashAttention,
        @Default("glorot_uniform") Initializer kernelInitializer,
        @Default("zeros") Initializer biasInitializer,
        @Default("null") Regularizer kernelRegularizer,
        @Default("null") Regularizer biasRegularizer,
        @Default("null") Regularizer activityRegularizer,
        @Default("null") Constraint kernelConstraint,
        @Default("null") Constraint biasConstraint,
        @Default("null") Seed seed) {

    /** Checks the numbers. */
    public HeadOptions {
        Require.share("dropout", dropout);
        if (slidingWindow != null && slidingWindow < 1) {
            throw ConfigException.expected(
                    "sliding_window", "an int above 0, or null", slidingWindow);
        }
        if (Boolean.TRUE.equals(flashAttention) && dropout > 0) {
            throw ConfigException.expected("dropout", "0 beside flash_attention", dropout);
        }
    }

    /** The options of a layer whose penalty is its projections'. */
    static LayerOptions withoutPenalty(LayerOptions layer) {
        return new LayerOptions(layer.name(), layer.trainable(), layer.dtype(), null);
    }

    /**
     * A projection of inputs of {@code rank} axes: the sum product of the last {@code boundAxes}
     * with the first axes of a kernel, whose others are {@code output}.
     */
    EinsumDense projection(
            String name,
            DTypePolicy dtype,
            int rank,
            int boundAxes,
            Shape output,
            Activation activation) {
        String free = letters('a', rank - boundAxes);
        String bound = letters('a' + rank - boundAxes, boundAxes);
        String made = letters('a' + rank, output.rank());
        int[] others = new int[rank - boundAxes - 1];
        Arrays.fill(others, Shape.UNKNOWN);
        return new EinsumDense(
                new EinsumDense.Config(
                        new LayerOptions(name, true, dtype, activityRegularizer),
                        new OutputShape(Shape.of(others).concat(output)),
                        free + bound + "," + bound + made + "->" + free + made,
                        activation,
                        useBias ? made : null,
                        another(kernelInitializer),
                        biasInitializer,
                        kernelRegularizer,
                        biasRegularizer,
                        activityRegularizer,
                        kernelConstraint,
                        biasConstraint,
                        null,
                        null,
                        null,
                        null));
    }

    private static String letters(int first, int count) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) (first + i));
        }
        return letters.toString();
    }

    // So that no two projections start with the same numbers, unless a seed says so.
    private static Initializer another(Initializer initializer) {
        if (initializer instanceof FanInitializer drawn
                && drawn.options().seed().toConfig() == null) {
            FanOptions options = drawn.options();
            return drawn.with(
                    new FanOptions(Seed.none(), options.inputAxes(), options.outputAxes()));
        }
        return initializer;
    }
}
