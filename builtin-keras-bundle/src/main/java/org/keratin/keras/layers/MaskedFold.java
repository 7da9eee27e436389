package org.keratin.keras.layers;

import java.util.List;
import java.util.function.BinaryOperator;
import org.keratin.core.layers.CallContext;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/** Folds tensors in which masked elements do not take part: the other operand's stand in. */
final class MaskedFold {

    private MaskedFold() {}

    /** The fold of {@code inputs}; a mask of it, if all have one, travels with it. */
    static Tensor of(List<Tensor> inputs, CallContext context, BinaryOperator<Tensor> operation) {
        Ops ops = context.ops();
        Tensor output = inputs.get(0);
        Tensor outputMask = BaseMerge.widened(context.mask(output), output, ops);
        for (Tensor input : inputs.subList(1, inputs.size())) {
            Tensor mask = BaseMerge.widened(context.mask(input), input, ops);
            Tensor x = mask == null ? input : ops.where(mask, input, output);
            Tensor y = outputMask == null ? output : ops.where(outputMask, output, x);
            boolean both = mask != null && outputMask != null;
            outputMask = both ? ops.logicalOr(outputMask, mask) : null;
            output = operation.apply(y, x);
        }
        if (outputMask != null && inputs.size() > 1) {
            context.setMask(output, ops.any(outputMask, -1));
        }
        return output;
    }
}
