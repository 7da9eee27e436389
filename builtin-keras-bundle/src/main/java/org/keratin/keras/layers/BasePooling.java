package org.keratin.keras.layers;

import java.util.Arrays;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Padding;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Windows over the spatial axes, each folded to one element. */
abstract class BasePooling extends Layer {

    /** {@link Ops#maxPool} or {@link Ops#averagePool}. */
    interface Fold {
        Tensor of(Ops ops, Tensor x, int[] size, int[] strides, Padding padding, DataFormat format);
    }

    private final PoolingOptions options;
    private final int[] size;
    private final int[] strides;
    private final Fold fold;

    <C extends Record & LayerConfig> BasePooling(C config, PoolingOptions options, Fold fold) {
        super(config);
        this.options = options;
        this.size = options.poolSize().toArray();
        this.strides = options.strides().toArray();
        this.fold = fold;
        requireInput(InputSpec.rank(size.length + 2));
        builtAtInit();
    }

    @Override
    protected final Tensor call(Tensor x, CallContext context) {
        return fold.of(context.ops(), x, size, strides, options.padding(), options.dataFormat());
    }

    @Override
    public final Shape computeOutputShape(Shape input) {
        InputSpec.rank(size.length + 2).check(input, name());
        int[] dilation = new int[size.length];
        Arrays.fill(dilation, 1);
        return WindowShapes.windows(
                input, options.dataFormat(), size, strides, dilation, options.padding());
    }
}
