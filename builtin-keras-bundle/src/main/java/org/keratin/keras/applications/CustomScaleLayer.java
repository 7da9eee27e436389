package org.keratin.keras.applications;

import java.util.List;
import org.keratin.core.Arguments;
import org.keratin.core.KerasExport;
import org.keratin.core.config.Flatten;
import org.keratin.core.errors.ShapeException;
import org.keratin.core.errors.Shown;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.core.layers.Shapes;
import org.keratin.tensor.Ops;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.src.applications.inception_resnet_v2.CustomScaleLayer}: the first of two tensors,
 * plus the second times a number.
 *
 * <p>Inputs: two tensors of one shape, which the output has too.
 */
@KerasExport("keras.src.applications.inception_resnet_v2.CustomScaleLayer")
public final class CustomScaleLayer extends Layer {

    /**
     * The config.
     *
     * @param scale what the second tensor is multiplied by
     */
    public record Config(@Flatten LayerOptions layer, double scale) implements LayerConfig {}

    private final double scale;

    /** Makes one. */
    public CustomScaleLayer(Config config) {
        super(config);
        this.scale = config.scale();
    }

    @Override
    protected void build(Shapes inputs) {
        // There are no weights.
    }

    @Override
    protected Object call(Arguments arguments, CallContext context) {
        Object inputs = arguments.get(0, "inputs");
        if (inputs instanceof List<?> both
                && both.size() == 2
                && both.get(0) instanceof Tensor first
                && both.get(1) instanceof Tensor second) {
            Ops ops = context.ops();
            return ops.add(first, ops.multiply(second, scale));
        }
        throw new ShapeException(name() + ": expected two tensors, found " + Shown.value(inputs));
    }
}
