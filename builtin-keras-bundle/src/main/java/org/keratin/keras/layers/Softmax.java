package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Softmax}: {@code e^x} divided by its sum along one axis or several; a mask
 * that broadcasts to the input takes elements out, which then are 0.
 */
@KerasExport("keras.layers.Softmax")
public final class Softmax extends ElementwiseLayer {

    /**
     * The config.
     *
     * @param axis along which axes the output adds up to 1
     */
    public record Config(@Flatten LayerOptions layer, @Default("-1") Axes axis)
            implements LayerConfig {

        /** Checks that there is an axis. */
        public Config {
            if (axis.toArray() == null || axis.toArray().length == 0) {
                throw ConfigException.expected("axis", "at least one axis", axis.toConfig());
            }
        }
    }

    private final int[] axes;

    /** Makes one. */
    public Softmax(Config config) {
        super(config);
        this.axes = config.axis().toArray();
    }

    @Override
    protected List<String> maskParameters() {
        return List.of("mask");
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Ops ops = context.ops();
        Tensor x = arguments.tensor(0, "inputs");
        if (arguments.get(1, "mask") == null) {
            return ops.softmax(x, axes);
        }
        Tensor given = arguments.tensor(1, "mask");
        Tensor kept = given.dtype() == DType.BOOL ? given : ops.greater(given, 0.5);
        Tensor mask = ops.broadcastTo(kept, x.shape());
        double far = x.dtype() == DType.FLOAT16 ? -3e4 : -1e9;
        Tensor softmax = ops.softmax(ops.where(mask, x, far), axes);
        // Where all elements are masked, softmax spreads over them.
        return ops.where(mask, softmax, 0.0);
    }
}
