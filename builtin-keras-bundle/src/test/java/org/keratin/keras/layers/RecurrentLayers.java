package org.keratin.keras.layers;

import java.util.List;
import java.util.Map;
import org.keratin.core.Arguments;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.tensor.CpuOps;
import org.keratin.tensor.Tensor;

/** Recurrent layers whose numbers can be checked by eye, for tests. */
final class RecurrentLayers {

    private RecurrentLayers() {}

    /** A SimpleRNN of one unit that adds up what it is given. */
    static Recurrent sum(Object... keysAndValues) {
        Object[] all = new Object[keysAndValues.length + 10];
        Object[] sum = {
            "units", 1,
            "activation", "linear",
            "use_bias", false,
            "kernel_initializer", "ones",
            "recurrent_initializer", "ones"
        };
        System.arraycopy(sum, 0, all, 0, 10);
        System.arraycopy(keysAndValues, 0, all, 10, keysAndValues.length);
        return (Recurrent) Layers.make("SimpleRNN", all);
    }

    /** One sequence of one feature. */
    static Tensor sequence(float... steps) {
        return Tensor.of(steps, 1, steps.length, 1);
    }

    /** What a layer gives with arguments by name. */
    static Object apply(Layer layer, Tensor x, Map<String, Object> named) {
        return layer.apply(Arguments.of(List.of(x), named), CallContext.inference());
    }

    /** What a layer gives for a sequence with a mask. */
    static float[] masked(Layer layer, Tensor x, boolean... mask) {
        CallContext context = CallContext.inference();
        context.setMask(x, Tensor.of(mask, 1, mask.length));
        return ((Tensor) layer.apply(Arguments.of(x), context)).toFloats();
    }

    /** What a layer gives in training. */
    static Tensor train(Layer layer, Tensor x) {
        return (Tensor) layer.apply(Arguments.of(x), CallContext.training(CpuOps.instance()));
    }
}
