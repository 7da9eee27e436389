package org.keratin.keras.layers;

import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Zeros in front of and behind the spatial axes. */
abstract class BaseZeroPadding extends Layer {

    private final int[][] padding;
    private final DataFormat format;

    <C extends Record & LayerConfig> BaseZeroPadding(C config, int[][] padding, DataFormat format) {
        super(config);
        this.padding = padding;
        this.format = format;
        requireInput(InputSpec.rank(padding.length + 2));
    }

    @Override
    protected final Tensor call(Tensor x, CallContext context) {
        int[][] all = new int[padding.length + 2][2];
        System.arraycopy(padding, 0, all, WindowShapes.firstAxis(format), padding.length);
        return context.ops().pad(x, all);
    }

    @Override
    public final Shape computeOutputShape(Shape input) {
        InputSpec.rank(padding.length + 2).check(input, name());
        int[] spatial = WindowShapes.spatial(input, format);
        for (int i = 0; i < spatial.length; i++) {
            if (spatial[i] != Shape.UNKNOWN) {
                spatial[i] = WindowShapes.length((long) spatial[i] + padding[i][0] + padding[i][1]);
            }
        }
        return WindowShapes.withSpatial(input, spatial, format);
    }
}
