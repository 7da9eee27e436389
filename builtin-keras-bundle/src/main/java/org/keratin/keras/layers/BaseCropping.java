package org.keratin.keras.layers;

import java.util.Arrays;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.keras.internal.WindowShapes;
import org.keratin.tensor.DataFormat;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** The spatial axes without their first and last elements. */
abstract class BaseCropping extends Layer {

    private final int[][] cropping;
    private final DataFormat format;

    <C extends Record & LayerConfig> BaseCropping(C config, int[][] cropping, DataFormat format) {
        super(config);
        this.cropping = cropping;
        this.format = format;
        requireInput(InputSpec.rank(cropping.length + 2));
    }

    @Override
    protected final Tensor call(Tensor x, CallContext context) {
        int[] start = new int[x.shape().rank()];
        for (int i = 0; i < cropping.length; i++) {
            start[i + WindowShapes.firstAxis(format)] = cropping[i][0];
        }
        return context.ops().slice(x, start, computeOutputShape(x.shape()));
    }

    @Override
    public final Shape computeOutputShape(Shape input) {
        InputSpec.rank(cropping.length + 2).check(input, name());
        int[] spatial = WindowShapes.spatial(input, format);
        for (int i = 0; i < spatial.length; i++) {
            if (spatial[i] != Shape.UNKNOWN) {
                long left = (long) spatial[i] - cropping[i][0] - cropping[i][1];
                if (left <= 0) {
                    throw new ShapeException(
                            name()
                                    + ": expected spatial axes longer than the cropping "
                                    + Arrays.deepToString(cropping)
                                    + ", found "
                                    + input);
                }
                spatial[i] = (int) left;
            }
        }
        return WindowShapes.withSpatial(input, spatial, format);
    }
}
