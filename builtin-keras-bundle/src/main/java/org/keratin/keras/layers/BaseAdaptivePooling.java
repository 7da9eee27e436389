package org.keratin.keras.layers;

import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** As many windows as the output is to have elements, of nearly equal length. */
abstract class BaseAdaptivePooling extends Layer {

    /** {@link Ops#adaptiveMaxPool} or {@link Ops#adaptiveAveragePool}. */
    interface Fold {
        Tensor of(Ops ops, Tensor x, int[] outputSize, DataFormat format);
    }

    private final int[] outputSize;
    private final DataFormat format;
    private final Fold fold;

    <C extends Record & LayerConfig> BaseAdaptivePooling(
            C config, AdaptivePoolingOptions options, Fold fold) {
        super(config);
        this.outputSize = options.outputSize().toArray();
        this.format = options.dataFormat();
        this.fold = fold;
        requireInput(InputSpec.rank(outputSize.length + 2));
    }

    @Override
    protected final Tensor call(Tensor x, CallContext context) {
        return fold.of(context.ops(), x, outputSize, format);
    }

    @Override
    public final Shape computeOutputShape(Shape input) {
        InputSpec.rank(outputSize.length + 2).check(input, name());
        return WindowShapes.withSpatial(input, outputSize, format);
    }
}
