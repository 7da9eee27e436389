package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Rescaling}: {@code x scale + offset}, in the layer's compute dtype, whatever
 * that of the input is.
 */
@KerasExport("keras.layers.Rescaling")
public final class Rescaling extends Layer {

    /**
     * The config.
     *
     * @param scale a number, or one for each channel
     * @param offset a number, or one for each channel
     */
    public record Config(@Flatten LayerOptions layer, Factor scale, @Default("0.0") Factor offset)
            implements LayerConfig {}

    private final Config config;

    /** Makes one. */
    public Rescaling(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        DType dtype = computeDtype();
        Tensor scaled = ops.multiply(ops.cast(x, dtype), ops.cast(config.scale().tensor(), dtype));
        return ops.add(scaled, ops.cast(config.offset().tensor(), dtype));
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }
}
