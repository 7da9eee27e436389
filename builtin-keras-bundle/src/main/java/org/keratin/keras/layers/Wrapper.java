package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
import org.keratin.core.errors.CallException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.SavedPart;
import org.keratin.core.layers.Shapes;

/**
 * {@code keras.layers.Wrapper}: a layer that holds another one, which it is built with. It computes
 * nothing itself: those that extend it do.
 */
@KerasExport("keras.layers.Wrapper")
public class Wrapper extends Layer {

    /**
     * The config.
     *
     * @param inner what it holds, {@code layer} in the config
     */
    public record Config(@Flatten LayerOptions layer, @Key("layer") Layer inner)
            implements LayerConfig {}

    private final Layer inner;

    /** Makes one that only holds a layer. */
    public Wrapper(Config config) {
        this(config, config.inner());
    }

    /** Takes over the config record of a class that extends this, and the layer that it holds. */
    protected <C extends Record & LayerConfig> Wrapper(C config, Layer inner) {
        super(config);
        this.inner = addLayer(inner);
    }

    /** What it holds. */
    public final Layer inner() {
        return inner;
    }

    @Override
    public List<SavedPart> savedParts() {
        return List.of(SavedPart.of("layer", inner));
    }

    @Override
    protected void build(Shapes inputs) {
        inner.buildFor(inputs);
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        throw new CallException(
                path() + ": expected a class that extends keras.layers.Wrapper, which has no call",
                null);
    }
}
