package org.keratin.keras.applications;

import org.keratin.core.KerasExport;
import org.keratin.core.Variable;
import org.keratin.core.config.AtLeast;
import org.keratin.core.config.Flatten;
import org.keratin.core.layers.CallContext;
import org.keratin.core.layers.Layer;
import org.keratin.core.layers.LayerConfig;
import org.keratin.core.layers.LayerOptions;
import org.keratin.keras.initializers.Constant;
import org.keratin.tensor.Shape;
import org.keratin.tensor.Tensor;

/**
 * {@code keras.src.applications.convnext.LayerScale}: multiplies each channel by a weight.
 *
 * <p>Input and output {@code (batch, …, channels)}. Weight: {@code gamma (channels)}.
 */
@KerasExport("keras.src.applications.convnext.LayerScale")
public final class LayerScale extends Layer {

    /**
     * The config.
     *
     * @param initValues what every weight starts with
     * @param projectionDim how many channels there are, at least 1
     */
    public record Config(
            @Flatten LayerOptions layer, double initValues, @AtLeast(1) int projectionDim)
            implements LayerConfig {}

    private final Config config;
    private Variable gamma;

    /** Makes one. */
    public LayerScale(Config config) {
        super(config);
        this.config = config;
    }

    @Override
    protected void build(Shape input) {
        gamma =
                addWeight(
                        "gamma",
                        Shape.of(config.projectionDim()),
                        new Constant(config.initValues()));
    }

    @Override
    protected Tensor call(Tensor x, CallContext context) {
        return context.ops().multiply(x, value(gamma, context));
    }

    @Override
    public Shape computeOutputShape(Shape input) {
        return input;
    }
}
