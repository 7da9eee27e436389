package org.keratin.keras.layers;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.Shapes;

/**
 * A layer that prepares data: it takes inputs of any dtype as they are, and what it computes does
 * not depend on how it was built.
 *
 * <p>Keras builds several of these without looking at their inputs, and says so in their configs:
 * the input shape there is {@code null}.
 */
abstract class DataLayer extends Layer {

    private boolean builtBlindly;

    <C extends Record & LayerConfig> DataLayer(C config) {
        super(config);
    }

    @Override
    protected void build(Shapes inputs) {}

    @Override
    protected boolean castsInputs() {
        return false;
    }

    @Override
    public void buildFromConfig(Map<String, Object> buildConfig) {
        builtBlindly =
                buildConfig.containsKey("input_shape") && buildConfig.get("input_shape") == null;
        super.buildFromConfig(buildConfig);
    }

    @Override
    public Optional<Map<String, Object>> buildConfig() {
        return builtBlindly
                ? Optional.of(Collections.singletonMap("input_shape", null))
                : super.buildConfig();
    }
}
