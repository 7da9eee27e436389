package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.errors.CallException;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.internal.preprocessing.OutputMode;
import org.keratin.keras.internal.preprocessing.PlainDType;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Discretization}: the number of the bin that each element falls into, as such
 * or encoded.
 *
 * <p>Bin 0 lies below the first boundary, the last one at and above the last boundary.
 */
@KerasExport("keras.layers.Discretization")
public final class Discretization extends DataLayer {

    /**
     * The config.
     *
     * @param binBoundaries the boundaries between bins, ascending; {@code null} where they are
     *     still to be learned, and the layer cannot be called
     * @param numBins how many bins are learned from data; {@code null} where the boundaries were
     *     given
     * @param epsilon how exactly they are learned, a share of the elements
     * @param outputMode {@code "int"}, {@code "one_hot"}, {@code "multi_hot"} or {@code "count"}
     * @param sparse whether Keras holds the output in a sparse tensor; here it is dense
     * @param name the layer's name
     * @param dtype in what it computes
     */
    public record Config(
            @Default("null") List<Double> binBoundaries,
            @Default("null") @AtLeast(0) Integer numBins,
            @Default("0.01") double epsilon,
            @Default("int") String outputMode,
            @Default("false") boolean sparse,
            @Default("null") String name,
            @Default("float32") PlainDType dtype)
            implements LayerConfig {

        /** Checks what belongs together. */
        public Config {
            if (binBoundaries == null && numBins == null) {
                throw ConfigException.expected(
                        "bin_boundaries", "boundaries, or num_bins to be set", null);
            }
            if (numBins != null && numBins < 0) {
                throw ConfigException.expected("num_bins", "an int from 0", numBins);
            }
            if (binBoundaries != null) {
                binBoundaries = Require.noNulls("bin_boundaries", binBoundaries);
            }
            outputMode = mode(outputMode).kerasName();
            if (sparse && outputMode.equals("int")) {
                throw ConfigException.expected(
                        "sparse", "false where output_mode is \"int\"", true);
            }
        }

        private static OutputMode mode(String name) {
            return OutputMode.of(
                    name,
                    OutputMode.INT,
                    OutputMode.ONE_HOT,
                    OutputMode.MULTI_HOT,
                    OutputMode.COUNT);
        }

        @Override
        public LayerOptions layer() {
            return dtype.options(name);
        }
    }

    private final Config config;
    private final OutputMode mode;

    /** Makes one. */
    public Discretization(Config config) {
        super(config);
        this.config = config;
        this.mode = Config.mode(config.outputMode());
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        if (config.binBoundaries() == null) {
            throw new CallException(
                    name()
                            + ": expected boundaries of bins, found none. Put bin_boundaries into"
                            + " the config.",
                    null);
        }
        Ops ops = context.ops();
        float[] bounds = new float[config.binBoundaries().size()];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = config.binBoundaries().get(i).floatValue();
        }
        Tensor bins = ops.digitize(x, Tensor.of(bounds, bounds.length));
        DType dtype = mode == OutputMode.INT ? DType.INT32 : computeDtype();
        return mode.encode(bins, bounds.length + 1, null, dtype, ops);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        List<Double> bounds = config.binBoundaries();
        return mode.encoded(input, bounds == null ? config.numBins() : bounds.size() + 1);
    }
}
