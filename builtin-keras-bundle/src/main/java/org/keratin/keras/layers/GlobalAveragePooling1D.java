package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.DType;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.GlobalAveragePooling1D}: the mean of each channel, over the steps that a mask
 * leaves.
 *
 * <p>Input {@code (batch, steps, channels)}, output {@code (batch, channels)}, or {@code (batch, 1,
 * channels)} if axes are kept; with the data format {@code channels_first} the channels stand
 * before the steps. The mask is {@code (batch, steps)}; the output has none.
 */
@KerasExport({"keras.layers.GlobalAveragePooling1D", "keras.layers.GlobalAvgPool1D"})
public final class GlobalAveragePooling1D extends Layer {

    /**
     * The config.
     *
     * @param pooling where the channels are, and whether axes are kept
     */
    public record Config(@Flatten LayerOptions layer, @Flatten GlobalPoolingOptions pooling)
            implements LayerConfig {}

    private final GlobalPoolingOptions options;

    /** Makes one. */
    public GlobalAveragePooling1D(Config config) {
        super(config);
        this.options = config.pooling();
        requireInput(InputSpec.rank(3));
        builtAtInit();
    }

    @Override
    protected List<String> maskParameters() {
        return List.of("mask");
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Ops ops = context.ops();
        Tensor x = arguments.tensor(0, "inputs");
        int steps = WindowShapes.firstAxis(options.dataFormat());
        if (arguments.get(1, "mask") == null) {
            return ops.mean(x, steps, options.keepdims());
        }
        int channels = options.dataFormat() == DataFormat.CHANNELS_LAST ? 2 : 1;
        Tensor mask = ops.expandDims(ops.cast(arguments.tensor(1, "mask"), DType.BOOL), channels);
        Tensor kept = ops.where(mask, x, 0);
        return ops.divide(
                ops.sum(kept, steps, options.keepdims()),
                ops.sum(ops.cast(mask, x.dtype()), steps, options.keepdims()));
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        InputSpec.rank(3).check(input, name());
        return options.outputShape(input);
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }

    @Override
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        return null;
    }
}
