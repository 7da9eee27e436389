package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.tensor.Tensor;

/** How masks travel through one layer. */
final class LayerMasks {

    private final Layer layer;

    LayerMasks(Layer layer) {
        this.layer = layer;
    }

    /**
     * The arguments with the masks of the inputs put in as {@code mask}, where the layer asks for
     * that and the caller did not say.
     */
    Arguments before(Arguments arguments, CallContext context) {
        List<String> parameters = layer.callParameters();
        for (int i = 0; i < parameters.size(); i++) {
            String key =
                    parameters.size() == 1 || i == 0 && layer.maskParameters().contains("mask")
                            ? "mask"
                            : parameters.get(i) + "_mask";
            if (layer.maskParameters().contains(key) && arguments.named().get(key) == null) {
                Object mask = masksOf(arguments.get(i, parameters.get(i)), context);
                if (mask != null) {
                    arguments = arguments.with(key, mask);
                }
            }
        }
        return arguments;
    }

    /** Lets the output's masks, as the layer works them out, travel with it. */
    void after(Arguments arguments, Object output, CallContext context) {
        Object inputs = arguments.get(0, layer.callParameters().get(0));
        Object explicit = arguments.named().get("mask");
        Object mask =
                layer.computeMask(
                        inputs, explicit != null ? explicit : masksOf(inputs, context), context);
        attach(output, mask, context);
    }

    private static void attach(Object output, Object mask, CallContext context) {
        if (output instanceof Tensor tensor && mask instanceof Tensor tensorMask) {
            if (context.mask(tensor) == null) {
                context.setMask(tensor, tensorMask);
            }
        } else if (output instanceof List<?> outputs && mask instanceof List<?> listed) {
            for (int i = 0; i < Math.min(outputs.size(), listed.size()); i++) {
                attach(outputs.get(i), listed.get(i), context);
            }
        }
    }

    /**
     * The masks of a tensor, or a list of those of a list of tensors; {@code null} if none has one.
     */
    static Object masksOf(Object inputs, CallContext context) {
        if (inputs instanceof Tensor tensor) {
            return context.mask(tensor);
        }
        if (inputs instanceof List<?> list) {
            List<Object> masks = new ArrayList<>();
            list.forEach(item -> masks.add(masksOf(item, context)));
            return masks.stream().allMatch(java.util.Objects::isNull) ? null : masks;
        }
        return null;
    }
}
