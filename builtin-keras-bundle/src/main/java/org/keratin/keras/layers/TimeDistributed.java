package org.keratin.keras.layers;

import java.util.ArrayList;
import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.config.Key;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.InputSpec;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.layers.TimeDistributed}: applies a layer to each step apart.
 *
 * <p>Input {@code (batch, steps, …)}, output {@code (batch, steps, …)}, each step as the layer
 * gives it.
 */
@KerasExport("keras.layers.TimeDistributed")
public final class TimeDistributed extends Wrapper {

    /**
     * The config.
     *
     * @param inner the layer, {@code layer} in the config
     */
    public record Config(@Flatten LayerOptions layer, @Key("layer") Layer inner)
            implements LayerConfig {}

    /** Makes one. */
    public TimeDistributed(Config config) {
        super(config, config.inner());
        requireInput(InputSpec.rankAtLeast(3));
    }

    @Override
    protected List<String> maskParameters() {
        return List.of("mask");
    }

    @Override
    protected void build(Shapes inputs) {
        inner().buildFor(Shapes.of(inputs.single().without(1)));
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Ops ops = context.ops();
        Tensor x = arguments.tensor(0, callParameters().get(0));
        Tensor mask =
                arguments.named().get("mask") == null
                        ? null
                        : checked(arguments.tensor(2, "mask"), x.shape());
        int steps = x.shape().dim(1);
        if (steps == 0) {
            throw new ShapeException(name() + ": expected at least one step, found " + x.shape());
        }
        // Where only shapes are worked out, every step is like the first.
        boolean traced = !x.isConcrete();
        List<Tensor> outputs = new ArrayList<>();
        for (int i = 0; i < (traced ? 1 : steps); i++) {
            Tensor step = ops.at(x, 1, i);
            if (mask != null) {
                context.setMask(step, ops.at(mask, 1, i));
            }
            outputs.add(applied(step, context));
        }
        Tensor all = ops.stack(outputs, 1);
        return traced ? ops.repeat(all, steps, 1) : all;
    }

    private Tensor applied(Tensor step, CallContext context) {
        if (inner().apply(Arguments.of(step), context) instanceof Tensor output) {
            return output;
        }
        throw new ShapeException(name() + ": expected a layer with one output, found several");
    }

    private Tensor checked(Tensor mask, Shape input) {
        Shape shape = mask.shape();
        if (shape.rank() < 2 || shape.dim(0) != input.dim(0) || shape.dim(1) != input.dim(1)) {
            throw new ShapeException(
                    name()
                            + ": expected a mask that begins with the axes "
                            + input.slice(0, 2)
                            + ", found "
                            + shape);
        }
        return mask;
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        checkInputs(Shapes.of(input));
        buildFor(Shapes.of(input));
        Shape step = inner().computeOutputShapes(Shapes.of(input.without(1))).single();
        return step.insert(1, input.dim(1));
    }
}
