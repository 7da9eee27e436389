package org.keratin.keras.layers;

import java.util.stream.IntStream;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** All of the spatial axes folded to one element. */
abstract class BaseGlobalPooling extends Layer {

    /** {@link Ops#max(Tensor, int[], boolean)} or {@link Ops#mean(Tensor, int[], boolean)}. */
    interface Fold {
        Tensor of(Ops ops, Tensor x, int[] axes, boolean keepDims);
    }

    private final GlobalPoolingOptions options;
    private final int axes;
    private final Fold fold;

    <C extends Record & LayerConfig> BaseGlobalPooling(
            C config, GlobalPoolingOptions options, int axes, Fold fold) {
        super(config);
        this.options = options;
        this.axes = axes;
        this.fold = fold;
        requireInput(InputSpec.rank(axes + 2));
        builtAtInit();
    }

    @Override
    protected final Tensor call(Tensor x, CallContext context) {
        int first = WindowShapes.firstAxis(options.dataFormat());
        int[] folded = IntStream.range(first, first + axes).toArray();
        return fold.of(context.ops(), x, folded, options.keepdims());
    }

    @Override
    public final Shape computeOutputShape(Shape input) {
        InputSpec.rank(axes + 2).check(input, name());
        return options.outputShape(input);
    }
}
