package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.ElementwiseLayer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.internal.Require;
import org.keratin.keras.regularizers.L1L2;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.ActivityRegularization}: gives back its input, and adds a penalty on it to
 * what is trained on.
 */
@KerasExport("keras.layers.ActivityRegularization")
public final class ActivityRegularization extends ElementwiseLayer {

    /**
     * The config.
     *
     * @param name unique within its model; made from the class's name where it is {@code null}
     * @param trainable whether optimizers may change its weights, of which there are none
     * @param dtype in which dtype the penalty is computed
     * @param l1 the penalty on the sum of absolute values, not negative
     * @param l2 the penalty on the sum of squares, not negative
     */
    public record Config(
            @Default("null") String name,
            @Default("true") boolean trainable,
            @Default("float32") DTypePolicy dtype,
            @Default("0.0") double l1,
            @Default("0.0") double l2)
            implements LayerConfig {

        /** Checks the numbers. */
        public Config {
            Require.notNegative("l1", l1);
            Require.notNegative("l2", l2);
        }

        @Override
        public LayerOptions layer() {
            return new LayerOptions(name, trainable, dtype, new L1L2(l1, l2));
        }
    }

    /** Makes one. */
    public ActivityRegularization(Config config) {
        super(config);
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return x;
    }
}
