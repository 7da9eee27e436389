package org.keratin.sample;

import java.util.List;
import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A layer with a weight: centres and normalizes its input, and mixes what is above the mean with
 * what is below it.
 *
 * <p>Input and output {@code (…, n)}, kernel {@code (2 n, n)}.
 */
@RegisterKerasSerializable(packageName = "my_package")
public final class Antirectifier extends Layer {

    /**
     * Its config.
     *
     * @param layer the options of every layer
     * @param initializer makes the kernel
     */
    public record Config(@Flatten LayerOptions layer, @Default("he_normal") Initializer initializer)
            implements LayerConfig {}

    private final Initializer initializer;
    private Variable kernel;

    /** Makes one from its config. */
    public Antirectifier(Config config) {
        super(config);
        this.initializer = config.initializer();
    }

    @Override
    protected void build(Shape input) {
        int n = input.last();
        kernel = addWeight("kernel", Shape.of(2 * n, n), initializer);
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        Tensor centred = ops.subtract(x, ops.mean(x, -1, true));
        Tensor unit = ops.normalize(centred, -1, 2, 1e-7);
        Tensor both = ops.concatenate(List.of(ops.relu(unit), ops.relu(ops.negative(unit))), -1);
        return ops.matmul(both, value(kernel, context));
    }
}
