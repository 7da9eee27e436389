package org.keratin.keras.layers;

import java.util.List;
import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.Default;
import org.keratin.core.config.Flatten;
import org.keratin.core.constraints.Constraint;
import org.keratin.core.errors.ConfigException;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.initializers.Initializer;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Weight;
import org.keratin.core.regularizers.Regularizer;
import org.keratin.keras.config.Axes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.PReLU}: {@code x} above 0, {@code alpha x} below, where alpha is learned.
 *
 * <p>Weights: {@code alpha}, of the shape of a sample, with length 1 along the shared axes.
 */
@KerasExport("keras.layers.PReLU")
public final class PReLU extends Layer {

    /**
     * The config.
     *
     * @param alphaInitializer the start values of alpha
     * @param alphaRegularizer the penalty on alpha, or {@code null}
     * @param alphaConstraint where alpha may be, or {@code null}
     * @param sharedAxes the axes along which alpha is the same, counted from the batch, which is 0;
     *     {@code null} for none
     */
    public record Config(
            @Flatten LayerOptions layer,
            @Default("zeros") Initializer alphaInitializer,
            @Default("null") Regularizer alphaRegularizer,
            @Default("null") Constraint alphaConstraint,
            @Default("null") Axes sharedAxes)
            implements LayerConfig {

        /** Makes a list of a single axis. */
        public Config {
            int[] axes = sharedAxes == null ? null : sharedAxes.toArray();
            sharedAxes = axes == null ? null : Axes.of(axes);
            for (int i = 0; axes != null && i < axes.length; i++) {
                if (axes[i] < 1) {
                    throw ConfigException.expected(
                            "shared_axes", "axes from 1 on", sharedAxes.toConfig());
                }
            }
        }
    }

    private final Config config;
    private Variable alpha;

    /** Makes one. */
    public PReLU(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(Shape input) {
        if (input.rank() == 0) {
            throw new ShapeException(name() + ": expected rank 1 or more, found " + input);
        }
        InputSpec spec = InputSpec.rank(input.rank());
        Shape shape = input;
        int[] shared = config.sharedAxes() == null ? new int[0] : config.sharedAxes().toArray();
        for (int axis : shared) {
            shape = shape.with(axis, 1);
        }
        List<Integer> lengths = shape.toList();
        for (int axis = 1; axis < input.rank(); axis++) {
            if (lengths.get(axis) == null) {
                throw new ShapeException(
                        name() + ": expected known lengths of the axes not shared, found " + input);
            }
            boolean own = lengths.get(axis) != 1 || input.dim(axis) == 1;
            spec = shared.length > 0 && own ? spec.withAxis(axis, input.dim(axis)) : spec;
        }
        alpha =
                addWeight(
                        Weight.of("alpha", shape.slice(1, shape.rank()), config.alphaInitializer())
                                .regularizer(config.alphaRegularizer())
                                .constraint(config.alphaConstraint()));
        requireInput(spec);
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        Ops ops = context.ops();
        Tensor below = ops.relu(ops.negative(x));
        return ops.subtract(ops.relu(x), ops.multiply(value(alpha, context), below));
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input;
    }

    @Override
    public boolean supportsMasking() {
        return true;
    }
}
