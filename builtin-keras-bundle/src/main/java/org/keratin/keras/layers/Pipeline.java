package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Default;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.keras.dtypepolicies.DTypePolicy;
import org.keratin.keras.internal.Require;

/** {@code keras.layers.Pipeline}: layers that prepare data, one after the other. */
@KerasExport("keras.layers.Pipeline")
public final class Pipeline extends DataLayer {

    /**
     * The config.
     *
     * @param layers the layers, in order, at least one
     * @param name the layer's name
     */
    public record Config(List<Layer> layers, @Default("null") String name) implements LayerConfig {

        /** Takes a copy. */
        public Config {
            layers = Require.noNulls("layers", layers);
            if (layers.isEmpty()) {
                throw ConfigException.expected("layers", "at least one layer", layers);
            }
        }

        @Override
        public LayerOptions layer() {
            return LayerOptions.of(name, DTypePolicy.of("float32"));
        }
    }

    private final List<Layer> steps;

    /** Makes one. */
    public Pipeline(Config config) {
        super(config);
        this.steps = config.layers();
        steps.forEach(this::addLayer);
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Object data = arguments.get(0, "inputs");
        for (Layer step : steps) {
            data = step.apply(Arguments.of(data), context);
        }
        return data;
    }

    @Override
    public Shapes computeOutputShapes(Shapes inputs) {
        Shapes shapes = inputs;
        for (Layer step : steps) {
            shapes = step.computeOutputShapes(shapes);
        }
        return shapes;
    }
}
