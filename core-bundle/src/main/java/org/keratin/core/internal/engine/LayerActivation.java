package org.keratin.core.internal.engine;

import org.keratin.core.Arguments;
import org.keratin.core.ObjectName;
import org.keratin.core.activations.Activation;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** A layer, such as {@code LeakyReLU}, where a config has it for an activation function. */
final class LayerActivation implements Activation {

    private final Layer layer;

    LayerActivation(Layer layer) {
        this.layer = layer;
    }

    Layer layer() {
        return layer;
    }

    @Override
    public Tensor call(Tensor x, Ops ops) {
        if (layer.apply(Arguments.of(x), new CallContext(ops, false)) instanceof Tensor tensor) {
            return tensor;
        }
        throw new ShapeException(
                layer.name() + ": expected one tensor from a layer that serves as activation");
    }

    @Override
    public ObjectName objectName() {
        return layer.objectName();
    }
}
