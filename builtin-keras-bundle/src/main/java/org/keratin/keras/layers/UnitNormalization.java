package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.Tensor;

/** {@code keras.layers.UnitNormalization}: vectors along some axes scaled to length 1. */
@KerasExport("keras.layers.UnitNormalization")
public final class UnitNormalization extends ElementwiseLayer {

    // Shorter vectors are divided by this instead of their length.
    private static final double SHORTEST = 1e-12;

    /**
     * The config.
     *
     * @param axis the axis or axes along which vectors lie
     */
    public record Config(@Flatten LayerOptions layer, @Default("-1") Axes axis)
            implements LayerConfig {

        /** Checks that there are axes. */
        public Config {
            if (axis.toArray() == null) {
                throw ConfigException.expected("axis", "an int or a list of ints", null);
            }
        }
    }

    private final int[] axes;

    /** Makes one. */
    public UnitNormalization(Config config) {
        super(config);
        this.axes = config.axis().toArray();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().normalize(x, axes, 2, SHORTEST);
    }
}
