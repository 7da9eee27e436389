package org.keratin.keras.layers;

import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.preprocessing.OutputMode;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.CategoryEncoding}: numbers of categories as vectors of ones, or of counts.
 *
 * <p>Input: numbers from 0 to {@code numTokens - 1}, {@code (batch, …)}; others leave no trace.
 * Output: {@code (batch, …, numTokens)}, without the axis over which is counted.
 */
@KerasExport("keras.layers.CategoryEncoding")
public final class CategoryEncoding extends DataLayer {

    /**
     * The config.
     *
     * @param numTokens how many categories there are, at least 1
     * @param outputMode {@code "one_hot"}: a vector for each element; {@code "multi_hot"}: one for
     *     each sample, with a 1 for each category that is there; {@code "count"}: one for each
     *     sample, with how often each is there
     * @param sparse whether Keras holds the output in a sparse tensor; here it is dense, with the
     *     same elements
     */
    public record Config(
            @Flatten LayerOptions layer,
            @AtLeast(1) int numTokens,
            @Default("multi_hot") String outputMode,
            @Default("false") boolean sparse)
            implements LayerConfig {

        /** Checks the numbers, and puts the mode's name of today for an old one. */
        public Config {
            if (numTokens < 1) {
                throw ConfigException.expected("num_tokens", "an int above 0", numTokens);
            }
            outputMode = mode(outputMode).kerasName();
        }

        private static OutputMode mode(String name) {
            return OutputMode.of(name, OutputMode.ONE_HOT, OutputMode.MULTI_HOT, OutputMode.COUNT);
        }
    }

    private final Config config;
    private final OutputMode mode;

    /** Makes one. */
    public CategoryEncoding(Config config) {
        super(config);
        this.config = config;
        this.mode = Config.mode(config.outputMode());
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Tensor x = arguments.tensor(0, "inputs");
        Object weights = arguments.get(1, "count_weights");
        if (weights != null && mode != OutputMode.COUNT) {
            throw new ShapeException(
                    name()
                            + ": expected no count_weights where output_mode is \""
                            + config.outputMode()
                            + "\", found some");
        }
        Ops ops = context.ops();
        Tensor counted = weights == null ? null : Arguments.toTensor(weights);
        if (counted != null && !counted.shape().equals(x.shape())) {
            throw new ShapeException(
                    name()
                            + ": expected count_weights of shape "
                            + x.shape()
                            + ", found "
                            + counted.shape());
        }
        Tensor categories = x.dtype().isInteger() ? x : ops.cast(x, DType.INT32);
        return mode.encode(categories, config.numTokens(), counted, variableDtype(), ops);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return mode.encoded(input, config.numTokens());
    }
}
