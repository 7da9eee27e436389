package org.keratin.core.layers;

import org.keratin.tensor.Shape;

/**
 * What a layer without weights extends whose output has the shape of its input; masks pass through
 * it.
 */
public abstract class ElementwiseLayer extends Layer {

    /** Takes over the config record. */
    protected <C extends Record & LayerConfig> ElementwiseLayer(C config) {
        super(config);
        builtAtInit();
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
