package org.keratin.sample.recorded;

import org.keratin.core.RegisterKerasSerializable;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Weight;
import org.keratin.keras.random.Seed;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/** Adds noise in training, and counts its calls. */
@RegisterKerasSerializable(packageName = "my_package")
public final class Jitter extends Layer {

    /** Its config. */
    public record Config(
            @Flatten LayerOptions layer, @Default("1.0") double scale, @Default("null") Seed seed)
            implements LayerConfig {}

    private final Config config;
    private Variable calls;

    /** Makes one from its config. */
    public Jitter(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(Shape input) {
        calls = addWeight(Weight.of("calls", Shape.scalar(), Jitter::zeros).notTrainable());
    }

    private static Tensor zeros(Shape shape, DType dtype, Ops ops) {
        return ops.zeros(shape, dtype);
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        calls.assign(ops.add(calls.value(), 1));
        return context.training()
                ? ops.add(x, ops.normal(x.shape(), 0, config.scale(), x.dtype(), 7))
                : x;
    }
}
