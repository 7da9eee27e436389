package org.keratin.keras.layers;

import org.keratin.core.KerasExport;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.RepeatVector}: repeats its input {@code n} times.
 *
 * <p>Input {@code (batch, features)}, output {@code (batch, n, features)}.
 */
@KerasExport("keras.layers.RepeatVector")
public final class RepeatVector extends Layer {

    /**
     * The config.
     *
     * @param n how often, at least 1
     */
    public record Config(@Flatten LayerOptions layer, @AtLeast(1) int n) implements LayerConfig {}

    private final int n;

    /** Makes one. */
    public RepeatVector(Config config) {
        super(config);
        requireInput(InputSpec.rank(2));
        this.n = config.n();
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        return ops.repeat(ops.expandDims(x, 1), n, 1);
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return Shape.of(input.dim(0), n, input.dim(1));
    }
}
