package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.keras.internal.preprocessing.HashBins;
import org.keratin.keras.internal.preprocessing.OutputMode;
import org.keratin.keras.internal.preprocessing.PlainDType;
import org.keratin.tensor.DType;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.HashedCrossing}: the bin of each combination of features by its hash, as such
 * or encoded.
 *
 * <p>Input: a list of at least two tensors of strings or integers, all {@code ()}, {@code (batch,)}
 * or {@code (batch, 1)}.
 */
@KerasExport("keras.layers.HashedCrossing")
public final class HashedCrossing extends DataLayer {

    private static final long KEY = 0xDECAFCAFFEL;

    /**
     * The config.
     *
     * @param numBins how many bins there are, at least 1
     * @param outputMode {@code "int"} or {@code "one_hot"}
     * @param sparse whether Keras holds the output in a sparse tensor; here it is dense
     * @param name the layer's name
     * @param dtype the dtype of the output; int64 by default where {@code outputMode} is {@code
     *     "int"}, else float32
     */
    public record Config(
            @AtLeast(1) int numBins,
            @Default("int") String outputMode,
            @Default("false") boolean sparse,
            @Default("null") String name,
            @Default("null") PlainDType dtype)
            implements LayerConfig {

        /** Checks the numbers; where no dtype is given, the mode says which. */
        public Config {
            if (numBins < 1) {
                throw ConfigException.expected("num_bins", "an int above 0", numBins);
            }
            OutputMode mode = mode(outputMode);
            if (dtype == null) {
                dtype = PlainDType.of(mode == OutputMode.INT ? DType.INT64 : DType.FLOAT32);
            }
        }

        private static OutputMode mode(String name) {
            return OutputMode.of(name, OutputMode.INT, OutputMode.ONE_HOT);
        }

        @Override
        public LayerOptions layer() {
            return dtype.options(name);
        }
    }

    private final Config config;
    private final OutputMode mode;

    /** Makes one. */
    public HashedCrossing(Config config) {
        super(config);
        this.config = config;
        this.mode = Config.mode(config.outputMode());
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Object inputs = arguments.get(0, "inputs");
        if (!(inputs instanceof List<?> list) || list.size() < 2) {
            throw new ShapeException(
                    name() + ": expected a list of at least two tensors, found " + shown(inputs));
        }
        List<Tensor> features = list.stream().map(Arguments::toTensor).toList();
        Shape shape = checked(features.stream().map(Tensor::shape).toList());
        Tensor bins = HashBins.cross(features, config.numBins(), KEY, context.ops());
        return mode.encode(
                context.ops().reshape(bins, shape),
                config.numBins(),
                null,
                computeDtype(),
                context.ops());
    }

    private static String shown(Object inputs) {
        return inputs instanceof Tensor ? "one tensor" : Shown.value(inputs);
    }

    private Shape checked(List<Shape> shapes) {
        Shape first = shapes.get(0);
        boolean fits = first.rank() < 2 || first.rank() == 2 && first.last() == 1;
        if (!fits || shapes.stream().anyMatch(shape -> !shape.equals(first))) {
            throw new ShapeException(
                    name()
                            + ": expected tensors of one shape, (), (batch,) or (batch, 1), found "
                            + shapes);
        }
        return first;
    }

    @Override
    public Shapes computeOutputShapes(Shapes inputs) {
        return Shapes.of(mode.encoded(checked(inputs.list()), config.numBins()));
    }
}
