package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.Masking}: lets later layers skip the steps whose features are all equal to
 * one value, and sets those to 0.
 *
 * <p>Input {@code (batch, steps, features)}, output the same with a mask {@code (batch, steps)}.
 */
@KerasExport("keras.layers.Masking")
public final class Masking extends ElementwiseLayer {

    /**
     * The config.
     *
     * @param maskValue the value, a number or a tensor
     */
    public record Config(@Flatten LayerOptions layer, @Default("0.0") Object maskValue)
            implements LayerConfig {

        /** Checks the value. */
        public Config {
            if (!(maskValue instanceof Number || maskValue instanceof Tensor)) {
                throw ConfigException.expected("mask_value", "a number or a tensor", maskValue);
            }
        }
    }

    private final Object maskValue;

    /** Makes one. */
    public Masking(Config config) {
        super(config);
        this.maskValue = config.maskValue();
        requireInput(InputSpec.rankAtLeast(1));
    }

    private Tensor counts(Tensor x, boolean keepDims, Ops ops) {
        Tensor other =
                maskValue instanceof Tensor value
                        ? ops.notEqual(x, value)
                        : ops.notEqual(x, (Number) maskValue);
        return ops.any(other, -1, keepDims);
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        return ops.where(counts(x, true, ops), x, 0);
    }

    @Override
    protected Object computeMask(Object inputs, Object mask, CallContext context) {
        return inputs instanceof Tensor x ? counts(x, false, context.ops()) : null;
    }
}
