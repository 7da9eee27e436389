package org.keratin.keras.base;

import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.dtypepolicies.DTypePolicy;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.core.regularizers.Regularizer;

/** {@code keras.Layer}: a layer that does not say what it computes. */
@KerasExport({"keras.Layer", "keras.layers.Layer"})
public final class BaseLayer extends Layer {

    /**
     * The config.
     *
     * @param name unique within its model; {@code layer} for {@code null}
     * @param activityRegularizer a penalty on its outputs, or {@code null}
     * @param trainable whether optimizers may change its weights
     * @param dtype in which dtypes it keeps its weights and computes
     * @param autocast whether its inputs are cast to the dtype that it computes in
     */
    public record Config(
            @Default("null") String name,
            @Default("null") Regularizer activityRegularizer,
            @Default("true") boolean trainable,
            @Default("float32") DTypePolicy dtype,
            @Default("true") boolean autocast)
            implements LayerConfig {

        @Override
        public LayerOptions layer() {
            return new LayerOptions(name, trainable, dtype, activityRegularizer);
        }
    }

    private final boolean autocast;

    /** Makes one. */
    public BaseLayer(Config config) {
        super(config);
        this.autocast = config.autocast();
    }

    @Override
    protected boolean castsInputs() {
        return autocast;
    }

    @Override
    protected void build(Shapes inputs) {}

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        throw LeftOpen.error(path(), "keras.Layer", "call()");
    }
}
