package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.dtypepolicies.DTypePolicy;
import org.keratin.keras.internal.preprocessing.HashBins;
import org.keratin.keras.internal.preprocessing.OutputMode;
import org.keratin.keras.internal.preprocessing.Salt;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Hashing}: the bin of each element by its hash, as such or encoded.
 *
 * <p>Input: strings or numbers of any shape; what is behind the point does not count. The hash is
 * FarmHash's 64-bit fingerprint of the text; with a salt SipHash-2-4, which nobody can foresee who
 * does not know the salt.
 */
@KerasExport("keras.layers.Hashing")
public final class Hashing extends DataLayer {

    /**
     * The config.
     *
     * @param numBins how many bins there are, at least 1, that for {@code maskValue} included
     * @param salt the key of the hash, an int or a list of two; {@code null} for none
     * @param maskValue a string or number whose bin is 0, and no other's; {@code null} for none
     * @param outputMode {@code "int"}, {@code "one_hot"}, {@code "multi_hot"} or {@code "count"}
     * @param sparse whether Keras holds the output in a sparse tensor; here it is dense
     */
    public record Config(
            @Flatten @Default("{\"dtype\": null}") LayerOptions layer,
            @AtLeast(1) int numBins,
            @Default("null") Salt salt,
            @Default("null") Object maskValue,
            @Default("int") String outputMode,
            @Default("false") boolean sparse)
            implements LayerConfig {

        /** Checks what belongs together; where no dtype is given, the mode says which. */
        public Config {
            if (numBins < 1) {
                throw ConfigException.expected("num_bins", "an int above 0", numBins);
            }
            if (maskValue != null
                    && !(maskValue instanceof String)
                    && !(maskValue instanceof Number)) {
                throw ConfigException.expected(
                        "mask_value", "a string, a number or null", maskValue);
            }
            OutputMode mode = mode(outputMode);
            outputMode = mode.kerasName();
            if (sparse && mode == OutputMode.INT) {
                throw ConfigException.expected(
                        "sparse", "false where output_mode is \"int\"", true);
            }
            layer = withDType(layer, mode);
        }

        private static LayerOptions withDType(LayerOptions given, OutputMode mode) {
            if (given.dtype() == null) {
                String name = mode == OutputMode.INT ? "int64" : "float32";
                return new LayerOptions(
                        given.name(),
                        given.trainable(),
                        DTypePolicy.of(name),
                        given.activityRegularizer());
            }
            String name = given.dtype().name();
            if (mode == OutputMode.INT && !name.equals("int32") && !name.equals("int64")) {
                throw ConfigException.expected(
                        "dtype", "\"int32\" or \"int64\" where output_mode is \"int\"", name);
            }
            return given;
        }

        private static OutputMode mode(String name) {
            return OutputMode.of(
                    name,
                    OutputMode.INT,
                    OutputMode.ONE_HOT,
                    OutputMode.MULTI_HOT,
                    OutputMode.COUNT);
        }
    }

    private final Config config;
    private final OutputMode mode;

    /** Makes one. */
    public Hashing(Config config) {
        super(config);
        this.config = config;
        this.mode = Config.mode(config.outputMode());
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        Tensor bins = HashBins.hash(x, config.numBins(), config.maskValue(), config.salt(), ops);
        DType dtype = variableDtype();
        return mode.encode(bins, config.numBins(), null, dtype, ops);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return mode.encoded(input, config.numBins());
    }
}
