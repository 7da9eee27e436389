package org.keratin.core.layers;

import org.keratin.core.Variable;
import org.keratin.core.initializers.Initializer;
import org.keratin.tensor.DType;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * A layer for tests: adds a counter that is no trained weight, then multiplies by a kernel of ones.
 */
public final class Linear extends Layer {

    /** The config. */
    public record Config(LayerOptions layer, int units) implements LayerConfig {}

    /** Ones. */
    public record AllOnes() implements Initializer {
        @Override
        public Tensor call(Shape shape, DType dtype, Ops ops) {
            return ops.ones(shape, dtype);
        }
    }

    private final int units;
    private Variable kernel;

    /** Makes one. */
    public Linear(Config config) {
        super(config);
        this.units = config.units();
        requireInput(InputSpec.rankAtLeast(2));
    }

    /** One of this name, {@code null} for none. */
    public static Linear of(String name, int units) {
        return new Linear(new Config(Float32.options(name), units));
    }

    @Override
    protected void build(Shape input) {
        addWeight(Weight.of("count", Shape.scalar(), new AllOnes()).notTrainable());
        kernel = addWeight("kernel", Shape.of(input.last(), units), new AllOnes());
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().matmul(x, value(kernel, context));
    }
}
