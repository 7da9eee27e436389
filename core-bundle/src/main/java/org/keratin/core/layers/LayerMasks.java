package org.keratin.core.layers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.keratin.core.Arguments;
import org.keratin.tensor.Tensor;

/** How masks travel through one layer. */
final class LayerMasks {

    private final Layer layer;

    LayerMasks(Layer layer) {
        this.layer = layer;
    }

    /**
     * The arguments with the masks of the inputs put in as {@code mask} (or {@code query_mask} for
     * the parameter {@code query}, where several tensors are given), where the layer asks for that
     * and the caller did not say.
     */
    Arguments before(Arguments arguments, CallContext context) {
        if (layer.maskParameters().isEmpty()) {
            return arguments;
        }
        List<String> parameters = layer.callParameters();
        List<Integer> given = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (Shapes.structureOf(arguments.get(i, parameters.get(i))) != null) {
                given.add(i);
            }
        }
        Arguments masked = arguments;
        for (int i : given) {
            String key = given.size() == 1 ? "mask" : parameters.get(i) + "_mask";
            if (layer.maskParameters().contains(key) && arguments.named().get(key) == null) {
                Object mask = masksOf(arguments.get(i, parameters.get(i)), context);
                masked = mask == null ? masked : masked.with(key, mask);
            }
        }
        return masked;
    }

    /** Lets the output's masks, as the layer works them out, travel with it. */
    void after(Arguments arguments, Object output, CallContext context) {
        if (!layer.supportsMasking()) {
            return;
        }
        Object inputs = arguments.get(0, layer.callParameters().get(0));
        Object explicit = arguments.named().get("mask");
        Object previous = explicit != null ? explicit : masksOf(inputs, context);
        attach(output, layer.computeMask(inputs, previous, context), context);
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
            return masks.stream().allMatch(Objects::isNull) ? null : masks;
        }
        return null;
    }
}
