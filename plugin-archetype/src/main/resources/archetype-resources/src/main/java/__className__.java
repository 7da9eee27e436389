package ${package};

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

/** Multiplies each feature by a weight of its own, and all of them by a factor. */
@RegisterKerasSerializable(packageName = "${kerasPackage}")
public final class ${className} extends Layer {

    /**
     * The config: its keys are these names, in snake case.
     *
     * @param layer the keys that every layer has
     * @param factor what the output is multiplied by
     * @param initializer makes the weight
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("1.0") double factor,
            @Default("ones") Initializer initializer)
            implements LayerConfig {}

    private final Config config;
    private Variable scale;

    /** Makes one from its config. */
    public ${className}(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(Shape input) {
        scale = addWeight("scale", Shape.of(input.last()), config.initializer());
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        return ops.multiply(ops.multiply(x, value(scale, context)), config.factor());
    }
}
